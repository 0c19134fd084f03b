import { mockServices } from '@backstage/backend-test-utils';
import { SERVICE_ID } from '../__testUtils__/azureResources';
import { instanceSourceOfConfig } from './instanceSourceOfConfig';

const sourceOf = (azure: object | undefined) =>
  instanceSourceOfConfig(
    mockServices.rootConfig({
      data: JSON.parse(JSON.stringify({ apimNetworking: { azure } })),
    }),
  );

describe('the source of instances', () => {
  it('is there only where the configuration asks for it', () => {
    expect(sourceOf(undefined)).toBeUndefined();
    expect(sourceOf({})).toBeDefined();
  });

  it('reads the subscriptions that are configured, and no other', async () => {
    const source = sourceOf({
      subscriptions: ['00000000-0000-4000-8000-00000000000f'],
    });
    await expect(source!.read(SERVICE_ID)).rejects.toThrow(
      /must be in one of apimNetworking\.azure\.subscriptions/,
    );
  });

  it('names the setting that is wrong', () => {
    expect(() => sourceOf({ endpoint: 'http://azure.test' })).toThrow(
      /^apimNetworking\.azure\.endpoint must be an https URL.*, got "http:\/\/azure\.test"/,
    );
  });
});
