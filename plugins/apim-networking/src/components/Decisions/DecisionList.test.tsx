import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  decide,
  inDays,
  isolated,
  itemOf,
  open,
} from './__testUtils__/decisions';
import { renderPage } from './__testUtils__/renderPage';

const allowed = itemOf(decide(isolated));
const denied = itemOf(
  decide(open, { changes: { id: 'denied', requestedBy: 'plugin:scaffolder' } }),
);
const ended = itemOf(
  decide(isolated, {
    changes: { id: 'ended', valid: false, validUntil: inDays(-1) },
  }),
);
const EVERY = {
  outcome: undefined,
  mine: undefined,
  environment: undefined,
  gateway: undefined,
  cursor: undefined,
};

describe('the decisions', () => {
  it('are listed with verdict, design, who asked and validity, and lead to their pages', async () => {
    const api = await renderPage('/', {
      listDecisions: async () => ({ items: [allowed, denied, ended] }),
      getDecision: async () => decide(isolated),
    });
    const rows = (await screen.findAllByRole('row')).slice(1);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toHaveTextContent('Allowed');
    expect(rows[0]).toHaveTextContent('Isolated');
    expect(rows[0]).toHaveTextContent('Standard v2');
    expect(rows[0]).toHaveTextContent('mira');
    expect(rows[0]).toHaveTextContent(/valid until .*in 20 days/);
    expect(rows[1]).toHaveTextContent('Denied1 error');
    expect(rows[1]).toHaveTextContent('nothing can be generated from it');
    expect(rows[1]).toHaveTextContent('plugin:scaffolder');
    expect(rows[2]).toHaveTextContent('no longer valid, expired yesterday');
    expect(api.listDecisions).toHaveBeenCalledWith(EVERY);

    await userEvent.click(
      within(rows[0]).getByRole('link', {
        name: /^apim-payments in production/,
      }),
    );
    expect(
      await screen.findByRole('heading', { level: 2, name: /can be built/ }),
    ).toBeInTheDocument();
    expect(api.getDecision).toHaveBeenCalledWith(allowed.id);
  });

  it('are filtered by what is chosen and typed', async () => {
    const api = await renderPage('/', {
      listDecisions: async () => ({ items: [allowed] }),
    });
    await userEvent.click(screen.getByRole('button', { name: /Verdict/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Denied' }));
    await waitFor(() =>
      expect(api.listDecisions).toHaveBeenLastCalledWith({
        ...EVERY,
        outcome: ['denied'],
      }),
    );
    await userEvent.click(screen.getByLabelText('Only mine'));
    await userEvent.type(screen.getByLabelText('Environment'), 'stag');
    await userEvent.click(screen.getByRole('option', { name: 'staging' }));
    await userEvent.type(
      screen.getByLabelText('Gateway’s whole name'),
      'apim-orders',
    );
    await waitFor(() =>
      expect(api.listDecisions).toHaveBeenLastCalledWith({
        ...EVERY,
        outcome: ['denied'],
        mine: true,
        environment: ['staging'],
        gateway: 'apim-orders',
      }),
    );
    // Not for every letter.
    expect(
      api.listDecisions.mock.calls.filter(([{ gateway }]) => gateway),
    ).toHaveLength(1);
  });

  it('are those of the address, where an unknown filter is none', async () => {
    const api = await renderPage(
      '/?outcome=maybe&mine=true&environment=staging&gateway=apim-orders',
      { listDecisions: async () => ({ items: [] }) },
    );
    expect(
      await screen.findByText('No decisions match these filters'),
    ).toBeInTheDocument();
    expect(api.listDecisions).toHaveBeenCalledWith({
      ...EVERY,
      mine: true,
      environment: ['staging'],
      gateway: 'apim-orders',
    });
    expect(screen.getByLabelText('Environment')).toHaveValue('staging');
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() =>
      expect(api.listDecisions).toHaveBeenLastCalledWith(EVERY),
    );
    expect(screen.getByLabelText('Gateway’s whole name')).toHaveValue('');
  });

  it('come a page at a time', async () => {
    const api = await renderPage('/', {
      listDecisions: async ({ cursor }) =>
        cursor ? { items: [denied] } : { items: [allowed], nextCursor: 'next' },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(await screen.findByText('Denied')).toBeInTheDocument();
    expect(screen.getByText('Allowed')).toBeInTheDocument();
    expect(api.listDecisions).toHaveBeenLastCalledWith({
      ...EVERY,
      cursor: 'next',
    });
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('say that there are none yet', async () => {
    await renderPage('/', { listDecisions: async () => ({ items: [] }) });
    expect(await screen.findByText('No decisions to show')).toBeInTheDocument();
  });

  it('say that they are being read, and are filtered without a policy', async () => {
    await renderPage('/', {
      listDecisions: () => new Promise(() => {}),
      getPolicy: async () => {
        throw new Error('the policy cannot be read');
      },
    });
    expect(screen.getByRole('status')).toHaveTextContent('Loading decisions…');
    expect(screen.getByLabelText('Environment')).toBeEnabled();
  });

  it('say that they cannot be read, and try again', async () => {
    let works = false;
    await renderPage('/', {
      listDecisions: async () => {
        if (!works) throw new Error('the backend is down');
        return { items: [allowed] };
      },
    });
    expect(
      (await screen.findAllByText(/the backend is down/)).length,
    ).toBeGreaterThan(0);
    works = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('apim-payments')).toBeInTheDocument();
  });
});
