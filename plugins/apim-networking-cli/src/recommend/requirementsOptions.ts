import { InputError } from '@backstage/errors';
import {
  describeIssue,
  parseNetworkingRequirements,
  type RequirementName,
  type NetworkingRequirements,
} from 'backstage-plugin-apim-networking-common';
import { Option } from 'commander';
import { recommendMessages } from '../messages';
import { readYaml } from '../input/readYaml';

type Kind = 'list' | 'flag' | 'number' | 'text';

/** Every need as an option of the command line. A need that is added to the domain does not compile without one. */
const REQUIREMENTS: Record<RequirementName, Kind> = {
  callers: 'list',
  backends: 'list',
  isolation: 'text',
  waf: 'flag',
  regions: 'list',
  zones: 'flag',
  sla: 'flag',
  developerPortal: 'text',
  privateDeveloperPortal: 'flag',
  units: 'number',
  environment: 'text',
  fixedOutboundIp: 'flag',
  customDomains: 'text',
  privateHostNames: 'flag',
  ddosProtection: 'flag',
  workspaceGateway: 'flag',
  existingVirtualNetwork: 'flag',
  largestFreeSubnet: 'number',
};

const requirementNames = Object.keys(REQUIREMENTS) as RequirementName[];

/** The options of `recommend` that ask for something. */
export function requirementsOptions(): Option[] {
  return requirementNames.map(name => {
    const description = recommendMessages.help.requirements[name];
    const flag = `--${flagOf(name)}`;
    switch (REQUIREMENTS[name]) {
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
      recommendMessages.errors.requirementsFile(
        file,
        JSON.stringify(written).slice(0, 60),
      ),
    );
  }
  const given: string[] = requirementNames.filter(
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
      : recommendMessages.errors.requirement(
          file,
          describeIssue(issue, 'requirements'),
        ),
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
