import type { EdgePosture } from '../model';
import type { ComponentPosture, Exposure } from './posture';

/** What the sentence needs to know. */
export interface SentenceFacts {
  exposure: Exposure;
  components: ComponentPosture[];
  edge?: EdgePosture;
  /** Undefined where it is known. */
  unknownReason?:
    | 'impossible'
    | 'unknown-tier'
    | 'no-subnet'
    | 'undecided'
    | 'hidden'
    | 'open-end';
  /** Properties that the deployment alone knows. */
  undecided?: string[];
  /** What could be about the gateway and is not known, by what it is called, such as `backendAddressPools of agw`. */
  openEnds?: string[];
}

/** Badge text of an exposure. */
export function exposureHeadline(facts: SentenceFacts): string {
  switch (facts.exposure) {
    case 'public':
      return throughEdgeWithoutWaf(facts) ? 'Public through an edge' : 'Public';
    case 'public-through-waf':
      return 'Public through a WAF';
    case 'gateway-private-portal-public':
      return 'Gateway private, portal public';
    case 'private':
      return 'Private';
    default:
      return facts.unknownReason === 'impossible'
        ? 'Cannot be built'
        : 'Not known';
  }
}

/**
 * The exposure in one or two sentences.
 *
 * @param subject - what callers call, such as `this API` or `this gateway`
 */
export function exposureSentences(
  facts: SentenceFacts,
  subject: string,
): string {
  return `${whoCalls(facts, subject)}${rest(facts)}`;
}

function whoCalls(facts: SentenceFacts, subject: string): string {
  switch (facts.exposure) {
    case 'public':
      return throughEdgeWithoutWaf(facts)
        ? `Anyone on the internet can call ${subject}, through ${edgeName(
            facts,
          )} without a firewall that is known.`
        : `Anyone on the internet can call ${subject}.`;
    case 'public-through-waf':
      return `Anyone on the internet can call ${subject}, through a web application firewall.`;
    case 'gateway-private-portal-public':
    case 'private':
      return reachable(facts, 'gateway', 'corporateNetwork')
        ? `Only the corporate network can call ${subject}.`
        : `Nobody can call ${subject}: public access is off and no approved private endpoint is known.`;
    default:
      if (facts.unknownReason === 'impossible') {
        return 'Azure has no such combination of tier and networking, so nothing can be said about who reaches it.';
      }
      if (facts.unknownReason === 'no-subnet') {
        return `Who can call ${subject} cannot be determined: a virtual network type is set without a subnet.`;
      }
      if (facts.unknownReason === 'undecided') {
        return `Who can call ${subject} cannot be determined before the deployment: it depends on ${facts.undecided?.join(
          ' and ',
        )}.`;
      }
      if (facts.unknownReason === 'open-end') {
        return `Who can call ${subject} cannot be determined before the deployment: ${openEnds(
          facts,
        )} may lead to it.`;
      }
      if (facts.unknownReason === 'hidden') {
        return `Who can call ${subject} cannot be determined: it was read without its properties.`;
      }
      return `Who can call ${subject} cannot be determined: the tier is not known.`;
  }
}

function rest(facts: SentenceFacts): string {
  if (facts.exposure === 'unknown') return '';
  const known = restKnown(facts);
  return facts.openEnds?.length
    ? `${known} Only the deployment knows ${openEnds(
        facts,
      )}, so there may be more.`
    : known;
}

function restKnown(facts: SentenceFacts): string {
  const reachOf = (name: ComponentPosture['component']) =>
    facts.components.find(({ component }) => component === name)?.reach
      .internet;
  const published = (
    [
      ['developerPortal', 'the developer portal'],
      ['managementPlane', 'the management plane'],
    ] as const
  )
    .filter(([name]) => reachOf(name)?.via === 'application-gateway')
    .map(([, title]) => title);
  if (published.length > 0) {
    const both = published.join(' and ');
    return ` ${both.charAt(0).toUpperCase()}${both.slice(1)} ${
      published.length > 1 ? 'are' : 'is'
    } published the same way.`;
  }
  const portal = reachOf('developerPortal')?.access;
  const management = reachOf('managementPlane')?.access;
  if (facts.exposure === 'public' && !throughEdgeWithoutWaf(facts)) {
    return portal === 'yes' ? ' The developer portal is public too.' : '';
  }
  if (portal === 'yes') return ' The developer portal is public.';
  if (management === 'no' && !facts.openEnds?.length) {
    return ' Nothing else is public.';
  }
  return '';
}

const MAX_LISTED = 3;

function openEnds({ openEnds: all = [] }: SentenceFacts): string {
  const more = all.length - MAX_LISTED;
  const parts =
    more > 0 ? [...all.slice(0, MAX_LISTED), `${more} more`] : [...all];
  const last = parts.pop();
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : String(last);
}

function reachable(
  facts: SentenceFacts,
  component: ComponentPosture['component'],
  caller: 'internet' | 'corporateNetwork',
): boolean {
  return facts.components.some(
    item => item.component === component && item.reach[caller].access === 'yes',
  );
}

function throughEdgeWithoutWaf(facts: SentenceFacts): boolean {
  const via = facts.components.find(({ component }) => component === 'gateway')
    ?.reach.internet.via;
  return via === 'application-gateway' || via === 'front-door';
}

function edgeName(facts: SentenceFacts): string {
  return facts.edge?.type === 'front-door'
    ? 'Front Door'
    : 'an Application Gateway';
}
