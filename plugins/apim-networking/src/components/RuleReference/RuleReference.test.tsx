import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  screen,
  waitForElementToBeRemoved,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  catalogue,
  type RuleDescription,
} from 'backstage-plugin-apim-networking-common';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { RuleLink, RuleReferencePage } from '.';
import { apimNetworkingApiRef } from '../../api';
import { gatewaysLinkRef, rulesRouteRef } from '../../routes';

const packRule: RuleDescription = {
  id: 'ACME-001',
  family: 'capacity',
  stage: 'design',
  severity: 'warning',
  title: 'Too few units',
  rationale: 'One unit fails.',
  remedy: 'Use two units.',
  sources: [{ id: 'guide', title: 'Guide', url: 'https://acme.example/' }],
  disputed: false,
  example: { bad: 'units: 1', good: 'units: 2' },
  pack: { id: 'acme', title: 'Acme standard', version: '1.0.0' },
};

const getRules = jest.fn(async () => ({
  rulesetVersion: '1+acme@1.0.0',
  items: [packRule],
}));

const withApi = (element: ReactElement) => (
  <TestApiProvider apis={[[apimNetworkingApiRef, { getRules }]]}>
    {element}
  </TestApiProvider>
);

const open = (path = '/', mountedRoutes = {}) =>
  renderInTestApp(
    withApi(
      <Routes>
        <Route
          path="/apim-networking/rules/*"
          element={<RuleReferencePage />}
        />
      </Routes>,
    ),
    {
      routeEntries: [`/apim-networking/rules${path}`],
      mountedRoutes: {
        '/apim-networking/rules': rulesRouteRef,
        ...mountedRoutes,
      },
    },
  );

describe('the rule reference', () => {
  it('lists every rule, and finds one by its words', async () => {
    getRules.mockRejectedValueOnce(new Error('Not now'));
    await open();
    expect(screen.getByRole('status')).toHaveTextContent(
      `${catalogue.length} of ${catalogue.length}`,
    );
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search the rules' }),
      'management port is closed',
    );
    expect(screen.getByRole('status')).toHaveTextContent(
      `1 of ${catalogue.length}`,
    );
    expect(
      screen.getByRole('link', {
        name: 'NSG-001: The management port is closed',
      }),
    ).toBeInTheDocument();
  });

  it('filters by severity, and says when nothing is left', async () => {
    getRules.mockRejectedValueOnce(new Error('Not now'));
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Info' }));
    const infos = catalogue.filter(
      ({ severity }) => severity === 'info',
    ).length;
    expect(screen.getByRole('status')).toHaveTextContent(
      `${infos} of ${catalogue.length}`,
    );
    await userEvent.type(screen.getByRole('searchbox'), 'zzz');
    expect(screen.getByText(/^No rules match these words/)).toBeInTheDocument();
  });

  it('compares the patterns and shows what each tier can do', async () => {
    await open();
    const table = screen.getByRole('table', {
      name: 'How the patterns compare',
    });
    expect(
      within(table).getByRole('rowheader', { name: 'Isolated' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('grid', { name: 'Networking patterns by tier' }),
    ).toBeInTheDocument();
  });

  it('leads from a rule to the gateways that break it, where the portal has their page', async () => {
    await open('/sub-002', { '/apim-networking/gateways': gatewaysLinkRef });
    expect(
      screen.getByRole('link', { name: 'Gateways that violate it' }),
    ).toHaveAttribute('href', '/apim-networking/gateways?finding=SUB-002');
  });

  it('has the page of each rule', async () => {
    await open('/sub-002');
    expect(
      screen.getByText('SUB-002: The subnet is too small for the units'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/Azure keeps 5 addresses/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'How to fix it' }),
    ).toBeInTheDocument();
    // The example is the whole design that violates the rule.
    expect(screen.getAllByText(/Incorrect, at/)).not.toHaveLength(0);
    expect(document.body).toHaveTextContent('prefix: 10.20.1.0/29');
  });

  it('says when there is no such rule', async () => {
    await open('/POL-099');
    expect(
      await screen.findByText('Rule POL-099 does not exist'),
    ).toBeInTheDocument();
  });

  it('opens beside a finding, and closes by the keyboard', async () => {
    await renderInTestApp(withApi(<RuleLink ruleId="PNA-002" />));
    await userEvent.click(
      screen.getByRole('button', { name: 'About rule PNA-002' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: /^PNA-002: Public access off/,
    });
    expect(
      await within(dialog).findByRole('heading', { name: 'Sources' }),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await waitForElementToBeRemoved(dialog);
  });

  it('has the rules of the organization, which the backend knows', async () => {
    await open();
    expect(await screen.findByText('ACME-001')).toHaveAttribute(
      'href',
      '/apim-networking/rules/ACME-001',
    );
    expect(screen.getByText('Too few units')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(
      `${catalogue.length + 1} of ${catalogue.length + 1}`,
    );
  });

  it.each(['ACME-001', 'acme-001'])(
    'has the page of a rule of the organization: %s',
    async ruleId => {
      await open(`/${ruleId}`);
      expect(
        await screen.findByText('ACME-001: Too few units'),
      ).toBeInTheDocument();
      expect(await screen.findByText('One unit fails.')).toBeInTheDocument();
      expect(screen.getByText('Use two units.')).toBeInTheDocument();
      expect(document.body).toHaveTextContent('units: 1');
      expect(document.body).toHaveTextContent('Acme standard 1.0.0');
      expect(screen.getByRole('link', { name: /^Guide/ })).toHaveAttribute(
        'href',
        'https://acme.example/',
      );
    },
  );

  it('opens a rule of the organization beside a finding, and says when there is none', async () => {
    await renderInTestApp(withApi(<RuleLink ruleId="ACME-001" />));
    await userEvent.click(
      screen.getByRole('button', { name: 'About rule ACME-001' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'ACME-001: Too few units',
    });
    expect(await within(dialog).findByText('One unit fails.')).toBeVisible();
  });

  it('says so when the rules of the organization cannot be read', async () => {
    getRules.mockRejectedValueOnce(new Error('Not now'));
    await open('/ACME-001');
    expect(
      await screen.findByText('Error: Not now', { selector: 'h6' }),
    ).toBeInTheDocument();
  });
});
