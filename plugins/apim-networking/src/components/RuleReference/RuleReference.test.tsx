import { renderInTestApp } from '@backstage/test-utils';
import {
  screen,
  waitForElementToBeRemoved,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { rules } from 'backstage-plugin-apim-networking-common';
import { Route, Routes } from 'react-router-dom';
import { RuleLink, RuleReferencePage } from '.';
import { gatewaysLinkRef, rulesRouteRef } from '../../routes';

const open = (path = '/', mountedRoutes = {}) =>
  renderInTestApp(
    <Routes>
      <Route path="/apim-networking/rules/*" element={<RuleReferencePage />} />
    </Routes>,
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
    await open();
    expect(screen.getByRole('status')).toHaveTextContent(
      `${rules.length} of ${rules.length}`,
    );
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search the rules' }),
      'management port is closed',
    );
    expect(screen.getByRole('status')).toHaveTextContent(
      `1 of ${rules.length}`,
    );
    expect(
      screen.getByRole('link', {
        name: 'NSG-001: The management port is closed',
      }),
    ).toBeInTheDocument();
  });

  it('filters by severity, and says when nothing is left', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Info' }));
    const infos = rules.filter(({ severity }) => severity === 'info').length;
    expect(screen.getByRole('status')).toHaveTextContent(
      `${infos} of ${rules.length}`,
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
    expect(screen.getByText('Rule POL-099 does not exist')).toBeInTheDocument();
  });

  it('opens beside a finding, and closes by the keyboard', async () => {
    await renderInTestApp(<RuleLink ruleId="PNA-002" />);
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

  it('is plain text for a rule of the organisation', async () => {
    await renderInTestApp(<RuleLink ruleId="POL-002" />);
    expect(screen.getByText('POL-002')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
