import { InputError } from '@backstage/errors';
import {
  describeIssue,
  parseNetworkingRequirements,
  type RequirementName,
  type NetworkingRequirements,
} from 'backstage-plugin-apim-networking-common';
import { Option } from 'commander';
import { readYaml } from '../input/readYaml';

type Kind = 'list' | 'flag' | 'number' | 'text';

/** Every need as an option of the command line. A need that is added to the domain does not compile without one. */
const REQUIREMENTS: Record<RequirementName, [kind: Kind, description: string]> =
  {
    callers: [
      'list',
      'internet, partners, corporate-network, same-virtual-network',
    ],
    backends: ['list', 'public, virtual-network, peered-network, on-premises'],
    isolation: ['text', 'none, gateway or everything: what must not be public'],
    waf: ['flag', 'a web application firewall that nobody can bypass'],
    regions: ['list', 'Azure regions, the primary one first'],
    zones: ['flag', 'availability zones'],
    sla: ['flag', 'a service level agreement'],
    developerPortal: ['text', 'Enabled or Disabled'],
    privateDeveloperPortal: ['flag', 'the developer portal is private'],
    units: ['number', 'scale units in each region'],
    environment: ['text', 'such as production; the policy is about it'],
    fixedOutboundIp: ['flag', 'backends know the address that calls them'],
    customDomains: ['text', 'one or several host names of one’s own'],
    privateHostNames: ['flag', 'those resolve in private networks only'],
    ddosProtection: ['flag', 'Azure DDoS Protection of its own address'],
    workspaceGateway: ['flag', 'one team wants a gateway of its own'],
    existingVirtualNetwork: ['flag', 'the virtual network exists already'],
    largestFreeSubnet: ['number', 'prefix length that is free, such as 27'],
  };

/** The options of `recommend` that ask for something. */
export function requirementsOptions(): Option[] {
  return Object.entries(REQUIREMENTS).map(([name, [kind, description]]) => {
    const flag = `--${flagOf(name)}`;
    switch (kind) {
      case 'flag':
        return new Option(flag, description);
      case 'number':
        return new Option(`${flag} <number>`, description).argParser(numberOf);
      case 'list':
        return new Option(`${flag} <list>`, description).argParser(text =>
          text.split(',').map(item => item.trim()),
        );
      default:
        return new Option(`${flag} <value>`, description);
    }
  });
}

/**
 * The needs of a file and of the command line, which has the last word.
 *
 * @throws InputError that names the need, the value seen and the values allowed
 */
export async function readRequirements(
  options: Record<string, unknown>,
  file: string | undefined,
): Promise<NetworkingRequirements> {
  const written = file ? await readYaml(file, `--requirements ${file}`) : {};
  if (typeof written !== 'object' || Array.isArray(written)) {
    throw new InputError(
      `--requirements ${file} must be an object such as {"callers": ["internet"]}, got ${JSON.stringify(
        written,
      ).slice(0, 60)}.`,
    );
  }
  const given = Object.keys(REQUIREMENTS).filter(
    name => options[name] !== undefined,
  );
  const parsed = parseNetworkingRequirements({
    ...written,
    ...Object.fromEntries(given.map(name => [name, options[name]])),
  });
  if (parsed.ok) return parsed.requirements;
  const [issue] = parsed.issues;
  const name = issue.field.replace(/[[.].*$/, '');
  throw new InputError(
    given.includes(name)
      ? describeIssue({ ...issue, field: `--${flagOf(name)}` })
      : `--requirements ${file}: ${describeIssue(issue, 'requirements')}`,
  );
}

function flagOf(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

/** What is no number is left to the schema, which says what is needed. */
function numberOf(text: string): number | string {
  return text.trim() !== '' && Number.isFinite(Number(text))
    ? Number(text)
    : text;
}
