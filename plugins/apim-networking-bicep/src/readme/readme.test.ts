import {
  assertGatewayDesign,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { decision } from '../__testUtils__/generatedFolder';
import { designSpace } from '../__testUtils__/designSpace';
import { generateBicep, type GenerateOptions } from '../generate/generateBicep';

const space = designSpace();
const find = (name: string) =>
  space.find(entry => entry.name.startsWith(name))!.design;

async function readmeOf(design: GatewayDesignInput, options?: GenerateOptions) {
  const { files } = await generateBicep(
    [{ design: assertGatewayDesign(design), decision }],
    options,
  );
  return files.find(file => file.path === 'README.md')!.content;
}

describe('the README of a generated gateway', () => {
  it('says what was chosen, who decided, and what to do', async () => {
    const readme = await readmeOf(
      find('isolated, StandardV2, new network, one unit, nothing more'),
    );
    for (const text of [
      '**Standard v2**',
      '`isolated`',
      decision.id,
      'main.staging.bootstrap.bicepparam',
      'main.staging.lockdown.bicepparam',
      'privatelink.azure-api.net',
      'returns 403',
    ]) {
      expect(readme).toContain(text);
    }
  });

  it('links the page of the decision, and nothing that the URL could bring along', async () => {
    const url = 'https://example.com/a> [b](http://evil)';
    const { files } = await generateBicep([
      {
        design: assertGatewayDesign(find('public, BasicV2')),
        decision: { ...decision, url },
      },
    ]);
    expect(files.find(({ path }) => path === 'README.md')!.content).toContain(
      `- Decision [\`${decision.id}\`](<https://example.com/a%3E%20[b](http://evil)>), requested by`,
    );
  });

  it('says that each further region has an address of its own', async () => {
    const internal = 'injection-internal, Premium, new network';
    expect(
      await readmeOf(find(`${internal}, three regions, nothing more`)),
    ).toMatch(
      /\(norwayeast, westeurope\) has its own IP address \(output `additionalPrivateIpAddresses`\)/,
    );
    expect(
      await readmeOf(find(`${internal}, one unit, nothing more`)),
    ).not.toContain('additionalPrivate');
  });

  it('says that a workspace for logs is made, where one is', async () => {
    const design = find('public, BasicV2');
    const made =
      /creates the Log Analytics workspace `log-orders` .* Register the provider Microsoft\.OperationalInsights/;
    expect(
      await readmeOf(design, { newLogAnalyticsWorkspace: 'log-orders' }),
    ).toMatch(made);
    expect(await readmeOf(design)).not.toContain('Log Analytics workspace');
  });

  it('says what must be there before, where something must', async () => {
    const publisher = { name: 'Orders', email: 'orders@example.com' };
    const made = find(
      'injection-internal, Premium, new network, three regions, nothing more',
    );
    expect(await readmeOf(made)).toMatch(/publisher is a placeholder/);
    const own = /deployment owns `vnet-orders` and `vnet-no` with every subnet/;
    expect(await readmeOf(made, { publisher })).toMatch(own);
    const settled = await readmeOf(
      find('isolated, StandardV2, existing network, one unit, nothing more'),
      { publisher },
    );
    expect(settled).not.toMatch(/owns|placeholder/);
    expect(settled).toContain(
      '`snet-apim` in `vnet-hub` must be used only by this gateway, delegated to Microsoft.Web/serverFarms',
    );
  });

  it.each<[string, string, RegExp]>([
    [
      'a peering needs its way back',
      'isolated, StandardV2, new network with a hub, DNS servers and a DDoS plan, one unit, nothing more',
      /peering with `vnet-hub` and `vnet-neighbour` is created only from this side/,
    ],
    [
      'certificates are read by an identity',
      'internal-appgw-waf, Premium, new network, one unit, nothing more',
      /identity `id-apim-orders`\W.*Key Vault Secrets User/s,
    ],
    [
      'an existing subnet has the route table of a forced tunnel',
      'injection-internal, Premium, existing network, one unit, forced tunnel',
      /route to Internet for the service tag ApiManagement/,
    ],
    [
      'an existing subnet has its NAT gateway',
      'integration-v2, StandardV2, existing network, one unit, NAT gateway',
      /The subnet must have a NAT gateway\. The deployment does not create it/,
    ],
    [
      'central zones get the records',
      'private-endpoint, Basic, new network, one unit, central DNS zones',
      /zones must exist in the resource group `rg-dns`/,
    ],
    [
      'someone makes the records where no zone is made',
      'injection-internal, Premium, new network, one unit, no DNS zones',
      /The deployment creates no zone: each requires a record for the private IP address/,
    ],
    [
      'Front Door is approved by hand',
      'front-door-private-link, StandardV2, new network, one unit, nothing more',
      /private-endpoint-connection approve --id/,
    ],
    [
      'host names of the firewall need public records',
      'private-endpoint-appgw-waf, StandardV2, new network, one unit, nothing more',
      /serves `api\.example\.com`: each requires a public record/,
    ],
    [
      'the SKU of a workspace gateway is not documented on v2',
      'workspace-integration, StandardV2, new network, one unit, nothing more',
      /does not state which SKU a workspace gateway has on this tier/,
    ],
    [
      'a network takes one zone of a name',
      'private-endpoint, Basic, existing network, one unit, nothing more',
      /A zone `privatelink\.azure-api\.net` must not be linked to `vnet-hub` yet/,
    ],
    [
      'an endpoint is beside a network of another subscription',
      'private-endpoint, Basic, existing network, one unit, nothing more',
      /If `vnet-hub` is in another subscription than the gateway/,
    ],
    [
      'a v2 tier resolves host names before it takes them',
      'public, StandardV2, new network, one unit, custom domains',
      /`api\.example\.com` and `portal\.example\.com` must resolve in public DNS before the deployment/,
    ],
    [
      'servers behind a peering answer once it is there on both sides',
      'injection-internal, Premium, new network with a hub, DNS servers and a DDoS plan, one unit, nothing more',
      /DNS servers in peered networks respond only after the peering exists in both directions/,
    ],
    [
      'the Application Gateway leads to one region',
      'internal-appgw-waf, Premium, new network, three regions, nothing more',
      /The Application Gateway forwards only to the first region/,
    ],
    [
      'a portal is published when a listener leads to it',
      'internal-appgw-waf, Premium, new network, one unit, firewall that only detects',
      /also publishes the developer portal\*\*, as `portal\.example\.com`/,
    ],
    [
      'a portal behind a firewall may need an exclusion',
      'internal-appgw-waf, Premium, new network, one unit, firewall that only detects',
      /Rule 942200/,
    ],
  ])('says that %s', async (_, name, text) => {
    expect(await readmeOf(find(name))).toMatch(text);
  });

  it('says how a tunnel finds the virtual network gateway of a hub', async () => {
    const design = find(
      'injection-internal, Premium, new network, one unit, nothing more',
    );
    expect(await readmeOf({ ...design, forcedTunnel: {} })).toContain(
      'set `useRemoteGateways: true` on that peering',
    );
  });

  it('says where Front Door meets a gateway whose region it is not in', async () => {
    const design = find(
      'front-door-private-link, StandardV2, new network, one unit, nothing more',
    );
    expect(await readmeOf(design)).not.toContain('has no Private Link');
    expect(await readmeOf({ ...design, region: 'switzerlandnorth' })).toContain(
      'The connection is in germanywestcentral',
    );
    expect(await readmeOf({ ...design, region: 'elsewhere' })).toContain(
      'Whether Front Door has Private Link in elsewhere is not known',
    );
  });

  it('draws the edge before the gateway, and where its traffic goes', async () => {
    const behindFrontDoor = await readmeOf(
      find(
        'front-door-private-link, StandardV2, new network, one unit, nothing more',
      ),
    );
    expect(behindFrontDoor).toContain('internet --> edge');
    expect(behindFrontDoor).toContain('edge -- Private Link --> gateway');
    expect(behindFrontDoor).toContain('internet -. closed .-x gateway');
  });
});
