import { identityApiRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Waiver } from 'backstage-plugin-apim-networking-common';
import { apimNetworkingApiRef, type ApimNetworkingApi } from '../../api';
import { WaiversPage } from './WaiversPage';

const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 3600_000).toISOString();

function waiver(change: Partial<Waiver> = {}): Waiver {
  return {
    id: 'one',
    ruleId: 'POL-002',
    gateway: 'apim-orders',
    environment: 'production',
    reason: '<b>The partner</b> moves in March.',
    status: 'requested',
    until: inDays(20),
    requestedBy: 'user:default/daan',
    requestedAt: inDays(-1),
    ...change,
  };
}

async function renderPage(answers: Partial<ApimNetworkingApi>) {
  const api = {
    listWaivers: jest.fn(answers.listWaivers ?? (async () => ({ items: [] }))),
    changeWaiver: jest.fn(answers.changeWaiver ?? (async () => waiver())),
  };
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [apimNetworkingApiRef, api as unknown as ApimNetworkingApi],
        [
          identityApiRef,
          {
            getBackstageIdentity: async () => ({
              type: 'user',
              userEntityRef: 'user:default/mira',
              ownershipEntityRefs: [],
            }),
          } as never,
        ],
      ]}
    >
      <WaiversPage />
    </TestApiProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return api;
}

describe('WaiversPage', () => {
  it('shows what waits for a decision first, and its text as text', async () => {
    const api = await renderPage({
      listWaivers: async () => ({ items: [waiver()] }),
    });
    expect(
      await screen.findByText('<b>The partner</b> moves in March.'),
    ).toBeInTheDocument();
    expect(api.listWaivers).toHaveBeenCalledWith({ status: 'requested' });
    expect(screen.getByText('in 20 days')).toBeInTheDocument();
    expect(screen.getByText('POL-002')).toBeInTheDocument();
  });

  it('approves after it was asked once more, and reads the list again', async () => {
    const api = await renderPage({
      listWaivers: async () => ({ items: [waiver()] }),
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Approve: POL-002 on apim-orders',
      }),
    );
    const dialog = within(screen.getByRole('dialog'));
    expect(
      dialog.getByText(/does not count against apim-orders in production/),
    ).toBeInTheDocument();
    expect(api.changeWaiver).not.toHaveBeenCalled();
    await userEvent.type(dialog.getByLabelText('Comment'), 'Until March.');
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    await waitFor(() =>
      expect(api.changeWaiver).toHaveBeenCalledWith(
        'one',
        'approve',
        'Until March.',
      ),
    );
    await waitFor(() => expect(api.listWaivers).toHaveBeenCalledTimes(2));
  });

  it('rejects with a comment only', async () => {
    const api = await renderPage({
      listWaivers: async () => ({ items: [waiver()] }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Reject/ }),
    );
    const dialog = within(screen.getByRole('dialog'));
    const reject = dialog.getByRole('button', { name: 'Reject' });
    expect(reject).toBeDisabled();
    await userEvent.type(dialog.getByLabelText(/Comment/), 'Use isolated.');
    await userEvent.click(reject);
    await waitFor(() =>
      expect(api.changeWaiver).toHaveBeenCalledWith(
        'one',
        'reject',
        'Use isolated.',
      ),
    );
  });

  it('says why nothing was changed, and lets one try again', async () => {
    await renderPage({
      listWaivers: async () => ({ items: [waiver()] }),
      changeWaiver: async () => {
        throw new Error('Waiver one is approved');
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Approve/ }),
    );
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Could not change the waiver: Waiver one is approved',
    );
    expect(dialog.getByRole('button', { name: 'Approve' })).toBeEnabled();
  });

  it('lets nobody decide on their own, but withdraw it', async () => {
    await renderPage({
      listWaivers: async () => ({
        items: [waiver({ requestedBy: 'user:default/mira' })],
      }),
    });
    expect(
      await screen.findByText('Yours: someone else decides.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Approve/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /^Withdraw/ }),
    ).toBeInTheDocument();
  });

  it('shows those in force with their end, the near one marked, and revokes', async () => {
    const api = await renderPage({
      listWaivers: async ({ status }) => ({
        items:
          status === 'approved'
            ? [
                waiver({
                  status,
                  until: inDays(2),
                  decidedBy: 'user:default/iris',
                  comment: 'Until March.',
                }),
              ]
            : [],
      }),
    });
    expect(
      await screen.findByText(
        'There are no pending waivers, or you lack permission to see them. Request a waiver from a finding on the Networking tab.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'In force' }));
    expect(await screen.findByText('Ends soon')).toBeInTheDocument();
    expect(screen.getByText(/: Until March\./)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /^Revoke/ }));
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', {
        name: 'Revoke',
      }),
    );
    await waitFor(() =>
      expect(api.changeWaiver).toHaveBeenCalledWith('one', 'revoke', undefined),
    );
  });

  it('shows one’s own, and more where there is more', async () => {
    const api = await renderPage({
      listWaivers: async ({ requestedBy, cursor }) => {
        if (!requestedBy) return { items: [] };
        return cursor
          ? { items: [waiver({ id: 'two', gateway: 'apim-second' })] }
          : { items: [waiver()], nextCursor: 'next' };
      },
    });
    await userEvent.click(screen.getByRole('tab', { name: 'Mine' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(await screen.findByText('apim-second')).toBeInTheDocument();
    expect(screen.getByText('apim-orders')).toBeInTheDocument();
    expect(api.listWaivers).toHaveBeenLastCalledWith({
      requestedBy: 'user:default/mira',
      cursor: 'next',
    });
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('says that the waivers cannot be read, and tries again', async () => {
    let works = false;
    await renderPage({
      listWaivers: async () => {
        if (!works) throw new Error('the backend is down');
        return { items: [waiver()] };
      },
    });
    expect(
      (await screen.findAllByText(/the backend is down/)).length,
    ).toBeGreaterThan(0);
    works = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('apim-orders')).toBeInTheDocument();
  });
});
