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

type Ranges = Omit<ReturnType<typeof defaultRanges>, 'addressSpace'>;

/**
 * Ranges that are proposed for the subnets of the first region: the usual ones, or, in another address space, the first that are
 * free of what was typed.
 */
export function rangesOfDraft(
  draft: Pick<
    DesignDraft,
    'addressSpace' | 'gatewaySubnet' | 'endpoints' | 'applicationGatewaySubnet'
  >,
): Ranges {
  const { addressSpace: usualSpace, ...usual } = defaultRanges(0);
  if (draft.addressSpace === undefined || draft.addressSpace === usualSpace) {
    return usual;
  }
  const spaces = cidrsOf(draft.addressSpace.split(/[\s,;]+/u));
  const taken = cidrsOf([
    draft.gatewaySubnet.prefix,
    ...draft.endpoints.map(({ prefix }) => prefix),
    draft.applicationGatewaySubnet.prefix,
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
    gatewaySubnet: draft.gatewaySubnet.prefix ?? propose(usual.gatewaySubnet),
    endpointSubnet: propose(usual.endpointSubnet),
    applicationGatewaySubnet:
      draft.applicationGatewaySubnet.prefix ??
      propose(usual.applicationGatewaySubnet),
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
