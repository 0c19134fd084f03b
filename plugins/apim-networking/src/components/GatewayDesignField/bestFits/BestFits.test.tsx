import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  evaluateDesign,
  type GatewayDesignInput,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { useState } from 'react';
import { apimNetworkingApiRef } from '../../../api';
import { DesignForm } from '../DesignForm';

const policy: NetworkingPolicy = {
  environments: [
    {
      name: 'production',
      title: 'Production',
      allowedTiers: ['StandardV2', 'Premium', 'PremiumV2'],
      allowedPatterns: ['isolated', 'injection-internal'],
    },
    { name: 'development', title: 'Development' },
  ],
};

let design: GatewayDesignInput | undefined;

function Harness(props: { initial: GatewayDesignInput }) {
  const [value, setValue] = useState(props.initial);
  return (
    <DesignForm
      design={value}
      onChange={next => {
        design = next;
        setValue(next);
      }}
    />
  );
}

async function renderForm(
  changes: Partial<GatewayDesignInput> = {},
  getPolicy: () => Promise<NetworkingPolicy> = async () => policy,
) {
  design = undefined;
  const unasked = async () => {
    throw new Error('was not expected to be asked');
  };
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          apimNetworkingApiRef,
          { getPolicy, getApiPosture: unasked, getGatewayPosture: unasked },
        ],
      ]}
    >
      <Harness
        initial={{
          name: 'apim-orders',
          environment: 'development',
          tier: 'Basic',
          region: 'swedencentral',
          pattern: 'public',
          ...changes,
        }}
      />
    </TestApiProvider>,
  );
}

const question = (name: string) => within(screen.getByRole('group', { name }));
const press = (group: string, answer: string) =>
  userEvent.click(question(group).getByRole('button', { name: answer }));
const cards = () =>
  screen.getAllByRole('radio').map(radio => radio.getAttribute('aria-label'));

async function answerAsInThePicture() {
  await press('Who calls it', 'Corporate network');
  await press('Where its backends are', 'Virtual network');
  await press('Where its backends are', 'Peered');
  await press('Developer portal', 'Can be public');
}

describe('the needs and what fits them', () => {
  it('says that nothing is answered yet, and ranks all the same', async () => {
    await renderForm();
    expect(
      screen.getByText(
        /Nothing is answered yet: the options with the fewest parts/,
      ),
    ).toBeInTheDocument();
    expect(cards()[0]).toBe('Public on Consumption, good fit');
  });

  it('shows the best fits as one answers, and sets tier and pattern by one click', async () => {
    await renderForm({ environment: 'production' });
    await answerAsInThePicture();
    expect(cards()).toEqual([
      'Isolated on Standard v2, best fit',
      'Injection, internal on Premium, good fit',
      'Injection v2 on Premium v2, possible',
    ]);
    const best = screen.getByRole('radio', { name: /^Isolated/ });
    expect(best).not.toBeChecked();
    expect(best).toHaveAccessibleDescription(
      /Callers in the network have a private way in: the private endpoint\..*It reaches backends in a virtual network and in peered networks\..*The developer portal and the management plane stay public\./,
    );
    await userEvent.click(best);
    expect(best).toBeChecked();
    expect(design).toMatchObject({ tier: 'StandardV2', pattern: 'isolated' });
    expect(evaluateDesign(design, { policy })).toMatchObject({
      evaluation: { outcome: 'allowed' },
    });
    expect(
      screen.getByRole('gridcell', { name: /^Isolated on Standard v2\./ }),
    ).toHaveAttribute('aria-selected', 'true');
  });

  it('says what an option costs, in parts', async () => {
    await renderForm();
    await press('Who calls it', 'Partners, through a WAF');
    const costs = screen.getByRole('list', {
      name: 'What Private endpoint + WAF on Basic costs, in parts',
    });
    expect(
      within(costs)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      '1 unit of Basic',
      '1 private endpoint',
      '1 Application Gateway WAF v2, with its public IP address',
    ]);
  });

  it('shows an option that is against the policy last, with the reason', async () => {
    await renderForm({ environment: 'production' });
    await press('Who calls it', 'Corporate network');
    await press('Where its backends are', 'Virtual network');
    expect(
      screen.getByText(
        /Against the policy: The pattern “Injection v2” is not allowed in Production\./,
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: /^Show all \d+ options$/ }),
    );
    const [first, second, third, ...rest] = cards();
    expect([first, second, third]).toEqual([
      'Isolated on Standard v2, best fit',
      'Injection, internal on Premium, good fit',
      'Isolated on Premium v2, good fit',
    ]);
    expect(rest.length).toBeGreaterThan(5);
    expect(rest.every(name => name?.endsWith(', possible'))).toBe(true);
  });

  it('says on demand why the others fall away, with the documents', async () => {
    await renderForm();
    await press('Who calls it', 'Anyone on the internet');
    const sentence =
      /no public endpoint, and nothing lets callers on the internet in/;
    expect(screen.queryByText(sentence)).not.toBeInTheDocument();
    const opener = screen.getByRole('button', {
      name: /Why the others do not fit \(\d+\)/,
    });
    expect(opener).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(opener);
    expect(opener).toHaveAttribute('aria-expanded', 'true');
    const region = document.getElementById(
      opener.getAttribute('aria-controls')!,
    )!;
    expect(
      within(region).getByRole('heading', { name: 'Injection v2' }),
    ).toBeInTheDocument();
    const [item] = within(region)
      .getAllByRole('listitem')
      .filter(({ textContent }) => sentence.test(textContent ?? ''));
    expect(item).toHaveTextContent(/^Developer, Premium:/);
    expect(within(item).getAllByRole('link')[0]).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:\/\/learn\.microsoft\.com\//),
    );
    const lacking = within(region)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
      .filter(text => text?.includes('Azure supports it only in Premium v2.'));
    expect(lacking).toEqual([
      expect.stringMatching(
        /^Consumption, Developer, Basic, Basic v2, Standard, Standard v2, Premium:/,
      ),
    ]);
    await userEvent.click(opener);
    expect(screen.queryByText(sentence)).not.toBeInTheDocument();
  });

  it('shows all reasons of an option, each with its documents', async () => {
    await renderForm();
    await answerAsInThePicture();
    const delegated =
      'It needs a dedicated, delegated subnet of /27 or larger.';
    expect(screen.queryByText(delegated)).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'All reasons and sources: Isolated on Standard v2',
      }),
    );
    expect(screen.getByText(delegated)).toBeInTheDocument();
    expect(
      screen.getAllByRole('link', {
        name: /Integrate API Management with a private virtual network/,
      }).length,
    ).toBeGreaterThan(0);
  });

  it('says that what is chosen does not meet the needs, and why', async () => {
    await renderForm();
    expect(screen.queryByText(/^Chosen:/)).not.toBeInTheDocument();
    await press('How private it is', 'Gateway private');
    expect(
      screen.getByText(
        'Chosen: Public on Basic, which does not meet the requirements. Without a private endpoint or an injection the gateway’s own endpoint is public.',
      ),
    ).toBeInTheDocument();
  });

  it('says so when nothing meets the needs, and begins again', async () => {
    await renderForm();
    for (const must of [
      'Availability zones',
      'DDoS protection',
      'A workspace gateway',
    ]) {
      await press('What it must have', must);
    }
    expect(
      screen.getByText(/Nothing that Azure has meets all of these needs/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(cards().length).toBeGreaterThan(0);
    expect(
      question('What it must have').getByRole('button', {
        name: 'Availability zones',
      }),
    ).toHaveAttribute('aria-pressed', 'false');
  });

  it('takes an answer back by another press, and one of a few in place of another', async () => {
    await renderForm();
    const pressed = (group: string) =>
      question(group)
        .getAllByRole('button', { pressed: true })
        .map(button => button.textContent?.replace(/^✓\s/, ''));
    await press('Who calls it', 'Anyone on the internet');
    await press('Who calls it', 'Corporate network');
    expect(pressed('Who calls it')).toEqual([
      'Anyone on the internet',
      'Corporate network',
    ]);
    await press('Who calls it', 'Anyone on the internet');
    expect(pressed('Who calls it')).toEqual(['Corporate network']);
    await press('Developer portal', 'Can be public');
    await press('Developer portal', 'Private only');
    expect(pressed('Developer portal')).toEqual(['Private only']);
    await press('How private it is', 'Gateway private');
    await press('How private it is', 'Everything private');
    expect(pressed('How private it is')).toEqual(['Everything private']);
    await press('What it must have', 'Several host names');
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the answers' }),
    );
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
  });

  it('works by keyboard', async () => {
    await renderForm();
    const answer = question('Who calls it').getByRole('button', {
      name: 'Corporate network',
    });
    act(() => answer.focus());
    await userEvent.keyboard(' ');
    expect(answer).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{Enter}');
    expect(answer).toHaveAttribute('aria-pressed', 'false');
    await userEvent.keyboard(' ');
    const [first] = screen.getAllByRole('radio');
    act(() => first.focus());
    await userEvent.keyboard(' ');
    expect(first).toBeChecked();
    expect(design).toMatchObject({
      tier: 'Basic',
      pattern: 'private-endpoint',
    });
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getAllByRole('radio')[1]).toBeChecked();
  });

  it('builds what was asked: a firewall, and a way out to the backends', async () => {
    await renderForm();
    await press('Who calls it', 'Anyone on the internet');
    await press('Where its backends are', 'Virtual network');
    await press('What it must have', 'Web application firewall');
    await userEvent.click(
      screen.getByRole('radio', { name: /^Private endpoint \+ WAF/ }),
    );
    expect(design).toMatchObject({
      tier: 'StandardV2',
      pattern: 'private-endpoint-appgw-waf',
      gatewaySubnet: { name: 'snet-apim' },
      privateEndpoints: [{ subnet: { name: 'snet-pep' } }],
      applicationGateway: { subnet: { name: 'snet-agw' } },
    });
    expect(evaluateDesign(design)).toMatchObject({
      ok: true,
      evaluation: {
        outcome: 'allowed',
        posture: {
          gatewayReachableFromInternet: 'no',
          outboundToPrivateNetwork: 'yes',
        },
      },
    });
  });

  it('says while the policy is being read, and ranks by it when it is there', async () => {
    let answer: (value: NetworkingPolicy) => void = () => {};
    await renderForm(
      { environment: 'production' },
      () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    );
    await press('Where its backends are', 'Virtual network');
    expect(screen.getByText(/The policy is still loading/)).toBeInTheDocument();
    expect(cards()[0]).toBe('Integration v2 on Standard v2, best fit');
    answer(policy);
    expect(
      await screen.findByRole('radio', {
        name: 'Isolated on Standard v2, best fit',
      }),
    ).toBeInTheDocument();
    expect(
      screen.queryByText(/The policy is still loading/),
    ).not.toBeInTheDocument();
  });
});
