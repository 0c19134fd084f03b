import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TIER_NAMES } from 'backstage-plugin-apim-networking-common';
import {
  design,
  errorsOf,
  openApplicationGatewayDesign,
  renderField,
} from './__testUtils__/renderField';

describe('a template that offers only some', () => {
  it('shows one pattern only, in the ranking and in the matrix, and says that it is the template’s choice', async () => {
    await renderField({ uiOptions: { pattern: 'isolated' } });
    expect(
      screen.getByText(/This template offers one pattern only: Isolated\./),
    ).toBeInTheDocument();
    const grid = screen.getByRole('grid');
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(
      TIER_NAMES.length,
    );
    const options = within(
      screen.getByRole('radiogroup', { name: 'Options, best first' }),
    ).getAllByRole('radio');
    expect(options).toHaveLength(1);
    expect(
      screen.getByRole('button', { name: 'Show all 2 options' }),
    ).toBeInTheDocument();
    expect(
      within(grid).getByRole('gridcell', { name: /^Isolated on Standard v2/ }),
    ).toHaveAttribute('aria-selected', 'true');
  });

  it('offers the regions of the template as a list, and fixes its environment', async () => {
    await renderField({
      uiOptions: {
        regions: ['Sweden Central', 'Norway East'],
        environment: 'production',
        tiers: ['StandardV2'],
      },
    });
    expect(screen.getByLabelText('Environment')).toHaveAttribute('readonly');
    expect(screen.getByLabelText('Environment')).toHaveAccessibleDescription(
      'Fixed by this template',
    );
    await userEvent.click(screen.getByLabelText(/Region \*/));
    expect(
      screen.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual(['swedencentral', 'norwayeast']);
    await userEvent.click(screen.getByRole('option', { name: 'norwayeast' }));
    expect(design()).toMatchObject({
      region: 'norwayeast',
      environment: 'production',
      tier: 'StandardV2',
    });
  });

  it('moves a value from elsewhere to what it offers', async () => {
    await renderField({
      uiOptions: { pattern: 'isolated' },
      value: openApplicationGatewayDesign,
    });
    expect(design()).toMatchObject({
      name: openApplicationGatewayDesign.name,
      pattern: 'isolated',
    });
  });

  it('tells the owner of a template what is wrong with it', async () => {
    await renderField({ uiOptions: { pattern: 'isolatd' } });
    expect(screen.getByRole('alert')).toHaveTextContent(
      /This template is misconfigured \(ui:options\.pattern must be one or several of public, .*, got "isolatd"\)\. Contact its owner\./,
    );
  });

  it('does not let anything else be sent', async () => {
    await expect(
      errorsOf(
        {
          name: 'apim-open',
          environment: 'development',
          tier: 'StandardV2',
          region: 'swedencentral',
          pattern: 'public',
        },
        { uiOptions: { pattern: ['isolated', 'integration-v2'] } },
      ),
    ).resolves.toEqual([
      'pattern must be one that this template offers (isolated, integration-v2), got "public".',
    ]);
  });
});
