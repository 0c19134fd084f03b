import { ResponseError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Decision } from 'backstage-plugin-apim-networking-common';
import { decide, inDays, isolated, open } from '../__testUtils__/decisions';
import { renderPage } from '../__testUtils__/renderPage';

const PATH = '/7c6e1d52-0000-4000-8000-000000000001';

const show = (decision: Decision) =>
  renderPage(PATH, { getDecision: async () => decision });

const section = async (name: RegExp) =>
  within(await screen.findByRole('region', { name }));

async function responseError(status: number, message: string) {
  return ResponseError.fromResponse(
    new Response(JSON.stringify({ error: { name: 'Error', message } }), {
      status,
      headers: { 'content-type': 'application/json' },
    }) as never,
  );
}

describe('the page of a decision', () => {
  it('says of an allowed one what it allows, whose it is, and until when', async () => {
    const decision = decide(isolated);
    const api = await show(decision);
    expect(api.getDecision).toHaveBeenCalledWith(PATH.slice(1));
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: 'apim-payments can be built with this design.',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('Allowed')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'mira' })).toHaveAttribute(
      'href',
      '/catalog/default/user/mira',
    );
    expect(screen.getByText('2 days ago')).toHaveAttribute(
      'datetime',
      decision.decidedAt,
    );
    expect(screen.getByText(/\(in 20 days\)/)).toHaveAttribute(
      'datetime',
      decision.validUntil,
    );
    expect(screen.queryByText(/What to do/)).not.toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: /^What would make it pass/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: /^Waivers used/ }),
    ).not.toBeInTheDocument();
  });

  it('says the design in words, with how exposed it is, and gives its JSON', async () => {
    const decision = decide(isolated);
    await show(decision);
    const design = await section(/^The design/);
    expect(
      design.getByText(decision.evaluation.posture.headline, { exact: false }),
    ).toBeInTheDocument();
    for (const [term, description] of [
      ['Tier', 'Standard v2'],
      ['Pattern', 'Isolated'],
      ['Environment', 'production'],
      ['Location', 'swedencentral · 2 units'],
    ]) {
      expect(design.getByText(term).nextSibling).toHaveTextContent(description);
    }
    expect(
      JSON.parse(design.getByLabelText('The design as JSON').textContent ?? ''),
    ).toEqual(decision.design);
  });

  it('copies the digests that hold it to its design', async () => {
    const user = userEvent.setup();
    const decision = decide(isolated);
    await show(decision);
    const record = await section(/^The record/);
    expect(record.getByText('1.4.0')).toBeInTheDocument();
    expect(record.getByText(decision.policyDigest)).toBeInTheDocument();
    const copied = jest.fn(() => true);
    document.execCommand = copied;
    for (const name of [
      'Copy: Digest of the design',
      'Copy: the design as JSON',
    ]) {
      await user.click(screen.getByRole('button', { name }));
    }
    expect(copied.mock.calls).toEqual([['copy'], ['copy']]);
  });

  it('says of a denied one first what would make it pass, rule by rule', async () => {
    const decision = decide(
      {
        ...isolated,
        tier: 'BasicV2',
      },
      { changes: { context: { templateRef: 'template:default/new' } } },
    );
    await show(decision);
    const pass = await section(/^What would make it pass/);
    const denying = decision.evaluation.findings.filter(
      ({ severity }) => severity === 'error',
    );
    expect(denying.length).toBeGreaterThan(0);
    expect(pass.getAllByRole('listitem')).toHaveLength(
      new Set(denying.map(({ ruleId }) => ruleId)).size,
    );
    for (const { ruleId, remedy } of denying) {
      expect(pass.getAllByText(remedy).length).toBeGreaterThan(0);
      expect(
        pass.getByRole('button', { name: `About rule ${ruleId}` }),
      ).toBeInTheDocument();
    }
    expect(pass.getByRole('link', { name: 'new' })).toHaveAttribute(
      'href',
      '/catalog/default/template/new',
    );
    expect(
      screen.getByRole('heading', { level: 2, name: /rules? den(?:y|ies) it/ }),
    ).toBeInTheDocument();
    // Nothing may be made of it at any time, so that no time is said.
    expect(screen.queryByText(/valid until/)).not.toBeInTheDocument();
  });

  it('says that what Azure rejects takes another design', async () => {
    await show(
      decide({ ...isolated, tier: 'BasicV2', environment: 'staging' }),
    );
    const pass = await section(/^What would make it pass/);
    expect(
      pass.getByText(
        'Change the design: violations of these rules cannot be waived.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Request waiver/ }),
    ).not.toBeInTheDocument();
  });

  it('lets one ask for a waiver from what the policy denies', async () => {
    const decision = decide(open);
    const [{ ruleId }] = decision.evaluation.findings;
    const api = await renderPage(PATH, {
      getDecision: async () => decision,
      requestWaiver: async wanted => ({
        ...wanted,
        id: 'one',
        status: 'requested',
        requestedBy: 'user:default/mira',
        requestedAt: inDays(0),
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: `Request waiver for ${ruleId}`,
      }),
    );
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/Reason/), 'March.');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Request waiver' }),
    );
    expect(await dialog.findByRole('status')).toHaveTextContent(
      'Waiver requested.',
    );
    expect(api.requestWaiver).toHaveBeenCalledWith(
      expect.objectContaining({
        ruleId,
        gateway: 'apim-payments',
        environment: 'production',
        reason: 'March.',
      }),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('names the waivers that it was made under, with their end', async () => {
    const [{ ruleId }] = decide(open).evaluation.findings;
    const decision = decide(open, { waived: [ruleId] });
    await show(decision);
    expect(
      await screen.findByText('Allowed under a waiver'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', {
        level: 2,
        name: 'apim-payments can be built with this design while its waiver is in force.',
      }),
    ).toBeInTheDocument();
    const waivers = await section(/^Waivers used/);
    expect(waivers.getByRole('listitem')).toHaveTextContent(ruleId);
    expect(waivers.getByText(/in 10 days/)).toHaveAttribute(
      'datetime',
      decision.waiversUsed[0].until,
    );
    expect(
      waivers.getByRole('link', { name: 'Go to the waivers' }),
    ).toHaveAttribute('href', '/apim-networking/waivers');
    const findings = await section(/^Findings/);
    expect(findings.getByText('Waived')).toBeInTheDocument();
  });

  it('says clearly that it is no longer valid, and what to do then', async () => {
    await show(
      decide(isolated, {
        changes: { valid: false, endedBy: 'time', validUntil: inDays(-1.2) },
      }),
    );
    expect(
      await screen.findByText('Allowed, no longer valid'),
    ).toBeInTheDocument();
    expect(screen.getByRole('note')).toHaveTextContent(
      'What to do: nothing is generated from it any more. Run the template again, which requests a new decision.',
    );
    expect(screen.getByText(/no longer valid, expired/)).toHaveTextContent(
      'no longer valid, expired yesterday',
    );
  });

  it.each([
    ['policy', /under a policy that is no longer in force\.$/],
    ['ruleset', /under a ruleset that is no longer in force\.$/],
  ] as const)(
    'says that it ended by another %s, and not when its time would have been over',
    async (endedBy, sentence) => {
      await show(decide(isolated, { changes: { valid: false, endedBy } }));
      expect(
        await screen.findByText('Allowed, no longer valid'),
      ).toBeInTheDocument();
      expect(screen.getByText(sentence)).toBeInTheDocument();
      expect(
        screen.getByText(`no longer valid, the ${endedBy} has changed`, {
          exact: false,
        }),
      ).toBeInTheDocument();
      expect(screen.queryByText(/valid until/)).not.toBeInTheDocument();
    },
  );

  it('says that its task has not confirmed it, and what to do then', async () => {
    await show(decide(isolated, { changes: { valid: false, pending: true } }));
    expect(
      await screen.findByText('Allowed, not confirmed'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'The rules allow apim-payments with this design, but the decision is not confirmed.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('note')).toHaveTextContent(
      'What to do: nothing can be deployed under this decision yet. Its task confirms it in its last step. If the task failed or was cancelled, run it again.',
    );
    expect(screen.getByText(/not confirmed by its task/)).toBeInTheDocument();
    expect(screen.queryByText(/valid until/)).not.toBeInTheDocument();
  });

  it('says what it was for, and takes what is no reference as text', async () => {
    await show(
      decide(isolated, {
        changes: {
          requestedBy: 'plugin:scaffolder',
          context: {
            taskId: 'task-1',
            templateRef: '<b>no:reference/at:all</b>',
            gatewayRef: 'resource:default/payments',
            owner: 'group:default/payments-team',
            system: 'system:default/checkout',
          },
        },
      }),
    );
    const purpose = await section(/^What it was for/);
    expect(purpose.getByRole('link', { name: 'task-1' })).toHaveAttribute(
      'href',
      '/create/tasks/task-1',
    );
    expect(purpose.getByText('<b>no:reference/at:all</b>')).toBeInTheDocument();
    expect(purpose.getByRole('link', { name: 'payments' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/payments',
    );
    expect(
      purpose.getByRole('link', { name: 'payments-team' }),
    ).toHaveAttribute('href', '/catalog/default/group/payments-team');
    expect(purpose.getByRole('link', { name: 'checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/system/checkout',
    );
    expect(screen.getByText('plugin:scaffolder')).toBeInTheDocument();
  });

  it('has no links where the portal has neither scaffolder nor waivers', async () => {
    const [{ ruleId }] = decide(open).evaluation.findings;
    await renderPage(
      PATH,
      {
        getDecision: async () =>
          decide(open, {
            waived: [ruleId],
            changes: { context: { taskId: 'task-1' } },
          }),
      },
      { alone: true },
    );
    expect((await screen.findByText('task-1')).tagName).toBe('CODE');
    expect(
      screen.queryByRole('link', { name: 'Go to the waivers' }),
    ).not.toBeInTheDocument();
  });

  it('says that nobody said what it was for', async () => {
    await show(decide(isolated));
    const purpose = await section(/^What it was for/);
    expect(
      purpose.getByText(/names no task, template, gateway or owner/),
    ).toBeInTheDocument();
  });

  it.each([403, 404])(
    'says the same of what is not there and of what may not be read: %s',
    async status => {
      const error = await responseError(status, 'secret of the server');
      await renderPage(PATH, {
        getDecision: async () => {
          throw error;
        },
      });
      expect(
        await screen.findByText(
          'Decision not found, or you lack permission to read it',
        ),
      ).toBeInTheDocument();
      expect(screen.queryByText(/secret/)).not.toBeInTheDocument();
      expect(
        screen.queryByRole('button', { name: 'Try again' }),
      ).not.toBeInTheDocument();
    },
  );

  it('says what went wrong, and asks again when told to', async () => {
    const error = await responseError(503, 'the database is restarting');
    let down = true;
    await renderPage(PATH, {
      getDecision: async () => {
        if (down) throw error;
        return decide(isolated);
      },
    });
    expect(
      (await screen.findAllByText(/Could not load the decision/)).length,
    ).toBeGreaterThan(0);
    down = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { level: 2 }),
    ).toBeInTheDocument();
  });

  it('says that it is being read', async () => {
    await renderPage(PATH, { getDecision: () => new Promise(() => {}) });
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading the decision…',
    );
  });
});
