import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  compare,
  evaluateDesign,
  type GatewayDesignInput,
  type PostureChange,
  type PostureHistoryPage,
} from 'backstage-plugin-apim-networking-common';
import { apimNetworkingApiRef, type ApimNetworkingApi } from '../../api';
import { GatewayHistory } from './GatewayHistory';

const open: GatewayDesignInput = {
  name: 'apim-payments',
  environment: 'production',
  tier: 'StandardV2',
  units: 2,
  region: 'swedencentral',
  pattern: 'public',
};
const closed: GatewayDesignInput = {
  ...open,
  pattern: 'private-endpoint',
  publicNetworkAccess: 'Disabled',
  virtualNetwork: { name: 'vnet', addressSpace: ['10.20.0.0/16'] },
  privateEndpoints: [{ subnet: { name: 'snet-pep', prefix: '10.20.2.0/27' } }],
};

function postureOf(design: GatewayDesignInput) {
  const result = evaluateDesign(design);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.evaluation.posture;
}

function change(
  before: GatewayDesignInput,
  after: GatewayDesignInput,
  changes: Partial<PostureChange> = {},
): PostureChange {
  const [from, to] = [before, after].map(design => {
    const { pattern, exposure, headline } = postureOf(design);
    return { parsed: true, pattern, exposure, headline };
  });
  return {
    changedAt: new Date(Date.now() - 2 * 24 * 3600_000).toISOString(),
    because: ['design'],
    from,
    to,
    differences: compare(postureOf(before), postureOf(after)),
    findings: [],
    ...changes,
  };
}

async function renderHistory(
  getGatewayHistory: ApimNetworkingApi['getGatewayHistory'],
) {
  const requested = jest.fn(getGatewayHistory);
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          apimNetworkingApiRef,
          { getGatewayHistory: requested } as Partial<ApimNetworkingApi>,
        ],
      ]}
    >
      <GatewayHistory
        entityRef="resource:default/payments"
        changedAt="2026-11-24T09:00:00.000Z"
      />
    </TestApiProvider>,
  );
  expect(requested).not.toHaveBeenCalled();
  await userEvent.click(
    screen.getByRole('button', { name: 'Show what changed' }),
  );
  return requested;
}

describe('GatewayHistory', () => {
  it('says of each change when, why, what it is now, and what that does to exposure', async () => {
    await renderHistory(async () => ({
      items: [
        change(open, closed),
        change(closed, open, { because: ['design', 'policy'] }),
      ],
    }));
    const entries = (await screen.findAllByRole('heading', { level: 4 })).map(
      heading => heading.closest('li')!,
    );
    expect(entries).toHaveLength(2);
    expect(entries[0]).toHaveTextContent(
      '2 days ago because its declaration changed',
    );
    expect(entries[0]).toHaveTextContent(
      `${postureOf(closed).headline}, before: ${postureOf(open).headline}`,
    );
    expect(within(entries[0]).getByText('Less exposed')).toBeInTheDocument();
    expect(
      within(entries[0]).getByText(
        /^The internet no longer reaches the gateway/,
      ),
    ).toBeInTheDocument();
    expect(entries[1]).toHaveTextContent(
      'because its declaration changed and the organization policy changed',
    );
    expect(within(entries[1]).getByText('More exposed')).toBeInTheDocument();
  });

  it('says which findings came, went and count again after a waiver', async () => {
    await renderHistory(async () => ({
      items: [
        change(open, open, {
          because: ['waiver'],
          findings: [
            {
              change: 'waiver-ended',
              ruleId: 'SUB-004',
              severity: 'warning',
              title: 'The subnet is small',
            },
          ],
        }),
      ],
    }));
    const entry = (await screen.findByText(/Waiver ended/)).closest('ol > li')!;
    expect(entry).toHaveTextContent('because a waiver started or ended');
    expect(entry).toHaveTextContent('SUB-004 The subnet is small');
    expect(entry).not.toHaveTextContent('exposed');
    await userEvent.click(
      screen.getByRole('button', { name: 'About rule SUB-004' }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent('SUB-004');
  });

  it('says that a declaration is no longer valid', async () => {
    const broken = change(open, open, { differences: [] });
    await renderHistory(async () => ({
      items: [{ ...broken, to: { ...broken.to, parsed: false } }],
    }));
    expect(
      await screen.findByText('Its declaration is no longer valid'),
    ).toBeInTheDocument();
  });

  it('shows earlier changes when asked, after those that it has', async () => {
    const pages: Record<string, PostureHistoryPage> = {
      first: { items: [change(open, closed)], nextCursor: 'more' },
      more: { items: [change(closed, open)] },
    };
    const requested = await renderHistory(
      async (_, page) => pages[page?.cursor ?? 'first'],
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show earlier changes' }),
    );
    expect(await screen.findByText('More exposed')).toBeInTheDocument();
    expect(screen.getByText('Less exposed')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show earlier changes' }),
    ).not.toBeInTheDocument();
    expect(
      requested.mock.calls.map(([gateway, page]) => [gateway, page]),
    ).toEqual([
      [
        { kind: 'resource', namespace: 'default', name: 'payments' },
        { limit: 5, cursor: undefined },
      ],
      [
        { kind: 'resource', namespace: 'default', name: 'payments' },
        { limit: 5, cursor: 'more' },
      ],
    ]);
  });

  it('can be put away again', async () => {
    await renderHistory(async () => ({ items: [] }));
    const hide = screen.getByRole('button', { name: 'Hide what changed' });
    expect(hide).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(hide);
    expect(screen.queryByText(/Nothing has changed/)).not.toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Show what changed' }),
    ).toHaveAttribute('aria-expanded', 'false');
  });

  it('says that nothing has changed', async () => {
    await renderHistory(async () => ({ items: [] }));
    expect(
      await screen.findByText(
        'Nothing has changed since the portal first read it.',
      ),
    ).toBeInTheDocument();
  });

  it('says what went wrong, and asks again when told to', async () => {
    let down = true;
    await renderHistory(async () => {
      if (down) throw new Error('the database is restarting');
      return { items: [] };
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not load the history: the database is restarting',
    );
    down = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Nothing has changed/)).toBeInTheDocument();
  });
});
