import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderInTestApp } from '@backstage/test-utils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'yaml';

/** The form of the template as the scaffolder shows it. The picker of a gateway is a text. */
async function openForm(onCreate: (values: object) => Promise<void>) {
  const { metadata, spec } = parse(
    readFileSync(
      resolve(
        __dirname,
        '../../../../templates/add-gateway-region/template.yaml',
      ),
      'utf8',
    ),
  );
  await renderInTestApp(
    <Stepper
      manifest={{
        title: metadata.title,
        // As the backend hands them out.
        steps: spec.parameters.map(
          ({ when, ...schema }: { title: string; when?: string }) => ({
            title: schema.title,
            ...(when && { when }),
            schema,
          }),
        ),
      }}
      extensions={[
        {
          name: 'EntityPicker',
          component: ({ onChange }) => (
            <input
              aria-label="Gateway"
              onChange={({ target }) => onChange(target.value)}
            />
          ),
        },
      ]}
      onCreate={onCreate}
    />,
  );
  await userEvent.type(screen.getByLabelText('Gateway'), 'shop');
  await userEvent.type(
    screen.getByRole('textbox', { name: /^Region/ }),
    'norwayeast',
  );
}

const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('the form that adds a region', () => {
  beforeEach(() => {
    window.scrollTo = jest.fn();
    // The library of forms deprecates `enumNames`, by which alone the scaffolder shows the names of choices for review.
    jest.spyOn(console, 'warn').mockImplementation();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('asks for no network where the region has none, and sends none', async () => {
    const created = jest.fn().mockResolvedValue(undefined);
    await openForm(created);
    expect(screen.queryByText('Network of the region')).not.toBeInTheDocument();
    await press('Next');
    expect(await screen.findByLabelText('Publisher')).toBeInTheDocument();
    await press('Review');
    await press('Create');
    expect(created).toHaveBeenCalledWith({
      gateway: 'shop',
      region: 'norwayeast',
      units: 1,
      zones: [],
      networkMode: 'none',
      lock: false,
    });
  });

  it('asks for the network that the region has, and forgets it when there is none after all', async () => {
    const created = jest.fn().mockResolvedValue(undefined);
    await openForm(created);
    const choose = async (name: string) => {
      await userEvent.click(
        screen.getByLabelText('Virtual network of the region'),
      );
      await userEvent.click(await screen.findByRole('option', { name }));
    };
    await choose('New');
    expect(await screen.findByText('Network of the region')).toBeVisible();
    await press('Next');
    await userEvent.type(
      await screen.findByLabelText('Virtual network'),
      'vnet-shop-no',
    );
    await press('Next');
    await press('Back');
    await press('Back');
    await choose('None');
    await press('Next');
    await press('Review');
    await press('Create');
    const [[values]] = created.mock.calls;
    expect(values).toMatchObject({ networkMode: 'none' });
    expect(values).not.toHaveProperty('networkName');
    expect(values).not.toHaveProperty('subnetName');
  });
});
