import {
  contains,
  overlaps,
  parseCidr,
  type Cidr,
} from 'backstage-plugin-apim-networking-common';
import { defaultRanges } from './defaults';
import type { DesignDraft } from './draft';

/** Smallest range that is proposed: Azure has no subnet below /29, and every pattern needs more. */
const SMALLEST = 28;

export type ProposedRanges = Omit<
  ReturnType<typeof defaultRanges>,
  'addressSpace'
>;

/**
 * Ranges that are proposed for the subnets of the first region: the usual ones, or, in another address space, the first that are
 * free of what was typed.
 */
export function rangesOfDraft(
  draft: Pick<
    DesignDraft,
    | 'virtualNetwork'
    | 'gatewaySubnet'
    | 'privateEndpoints'
    | 'applicationGateway'
  >,
): ProposedRanges {
  const { addressSpace: usualSpace, ...usual } = defaultRanges(0);
  const typed = draft.virtualNetwork?.addressSpace;
  if (!typed || (typed.length === 1 && typed[0] === usualSpace)) return usual;
  const spaces = cidrsOf(typed);
  const gatewayRange = draft.gatewaySubnet?.prefix;
  const edgeRange = draft.applicationGateway?.subnet?.prefix;
  const taken = cidrsOf([
    gatewayRange,
    ...draft.privateEndpoints.map(({ subnet }) => subnet?.prefix),
    edgeRange,
  ]);
  const propose = (range: string): string => {
    const [wanted] = cidrsOf([range]);
    const free =
      spaces.some(space => contains(space, wanted)) &&
      !taken.some(other => overlaps(other, wanted))
        ? wanted
        : firstFree(spaces, taken, wanted.length);
    if (free) taken.push(free);
    return (free ?? wanted).text;
  };
  return {
    gatewaySubnet: gatewayRange ?? propose(usual.gatewaySubnet),
    endpointSubnet: propose(usual.endpointSubnet),
    applicationGatewaySubnet:
      edgeRange ?? propose(usual.applicationGatewaySubnet),
  };
}

function cidrsOf(texts: Array<string | undefined>): Cidr[] {
  return texts.flatMap(text => {
    const parsed = parseCidr(text);
    return parsed.ok ? [parsed.cidr] : [];
  });
}

/** The first free range of the length, or of the next smaller one that there is room for. */
function firstFree(
  spaces: Cidr[],
  taken: Cidr[],
  length: number,
): Cidr | undefined {
  for (let bits = length; bits <= SMALLEST; bits += 1) {
    const size = 2 ** (32 - bits);
    for (const space of spaces) {
      for (
        let first = space.first;
        first + size - 1 <= space.last;
        first += size
      ) {
        const candidate = {
          text: '',
          length: bits,
          size,
          first,
          last: first + size - 1,
        };
        const inTheWay = taken.filter(other => overlaps(other, candidate));
        if (inTheWay.length === 0) {
          return { ...candidate, text: `${dotted(first)}/${bits}` };
        }
      }
    }
  }
  return undefined;
}

function dotted(address: number): string {
  return [24, 16, 8, 0]
    .map(shift => Math.floor(address / 2 ** shift) % 256)
    .join('.');
}
