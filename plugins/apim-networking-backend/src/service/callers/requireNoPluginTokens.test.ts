import { ConfigReader } from '@backstage/config';
import { requireNoPluginTokens } from './requireNoPluginTokens';

const check = (...subjects: string[]) =>
  requireNoPluginTokens(
    new ConfigReader({
      backend: {
        auth: {
          externalAccess: subjects.map(subject => ({
            type: 'static',
            options: { token: 'a-long-token', subject },
          })),
        },
      },
    }),
  );

describe('tokens of an operator', () => {
  it('have any name that is no plugin', () => {
    expect(() => requireNoPluginTokens(new ConfigReader({}))).not.toThrow();
    expect(() => check('pipelines', 'external:plugin:x')).not.toThrow();
  });

  it.each(['plugin:scaffolder', 'plugin:catalog', 'Plugin:scaffolder'])(
    'stop the backend when they are called %s',
    subject => {
      expect(() => check('pipelines', subject)).toThrow(
        /externalAccess\[1\]\.options\.subject must not begin with plugin:/,
      );
      expect(() => check('pipelines', subject)).not.toThrow(/a-long-token/);
    },
  );
});
