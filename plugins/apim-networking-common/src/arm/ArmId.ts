/**
 * An ARM id as it is compared: in lower case, without slashes at its end.
 *
 * @returns undefined where it is not a string
 */
export function idKey(id: string | undefined): string | undefined {
  return id && (trimmedId(id).toLowerCase() || undefined);
}

/** An ARM id without blanks around it and without slashes at its end. */
export function trimmedId(id: string): string {
  const written = id.trim();
  let end = written.length;
  // A regular expression would begin again at each of many slashes.
  while (written[end - 1] === '/') end -= 1;
  return written.slice(0, end);
}

/** Whether two ARM ids name one resource: Azure compares them without case. */
export function sameId(a: string | undefined, b: string | undefined): boolean {
  const key = idKey(a);
  return key !== undefined && key === idKey(b);
}

/** The last segment of an ARM id or of a nested name such as `vnet-a/snet-b`. */
export function lastSegment(id: string | undefined): string | undefined {
  if (!id) return undefined;
  let end = id.length;
  while (id[end - 1] === '/') end -= 1;
  return id.slice(id.lastIndexOf('/', end - 1) + 1, end) || undefined;
}

/** The id above the last type and name, of anything that looks like an id. */
export function parentKey(key: string): string | undefined {
  const name = key.lastIndexOf('/');
  const type = key.lastIndexOf('/', name - 1);
  return type > 0 ? key.slice(0, type) : undefined;
}

/**
 * The parts of an ARM id, as they are written. Of an extension resource, such as a lock or a diagnostic setting, they are those of the
 * extension, and `scope` is what it extends.
 *
 * @public
 */
export class ArmId {
  /**
   * Reads `/subscriptions/…/resourceGroups/…/providers/…`, the id of a subscription or of a resource group, or a tenant-level id.
   *
   * @returns why it is none, for everything else
   */
  static parse(id: string): ArmId | { notAnId: string } {
    const text = trimmedId(id);
    if (!text.startsWith('/')) return { notAnId: 'must begin with a slash' };
    const segments = text.slice(1).split('/');
    if (segments.some(segment => segment === '')) {
      return { notAnId: 'must have no empty segment' };
    }
    const isNamed = (index: number, name: string) =>
      segments[index]?.toLowerCase() === name;
    let end = 0;
    let subscriptionId: string | undefined;
    let resourceGroup: string | undefined;
    if (isNamed(0, 'subscriptions') && segments.length > 1) {
      subscriptionId = segments[1];
      end = 2;
      if (isNamed(2, 'resourcegroups') && segments.length > 3) {
        resourceGroup = segments[3];
        end = 4;
      }
    }
    if (end === segments.length && end > 0) {
      return new ArmId({
        text,
        subscriptionId,
        resourceGroup,
        scope: undefined,
        provider: 'Microsoft.Resources',
        types: resourceGroup
          ? ['subscriptions', 'resourceGroups']
          : ['subscriptions'],
        names: [subscriptionId!, resourceGroup].flatMap(name => name ?? []),
      });
    }
    if (!isNamed(end, 'providers')) {
      return {
        notAnId: `must have providers in place of ${
          segments[end] ?? 'nothing'
        }`,
      };
    }
    const begin = segments.findLastIndex(
      (segment, index) => segment.toLowerCase() === 'providers' && index >= end,
    );
    const [provider, ...pairs] = segments.slice(begin + 1);
    if (pairs.length === 0 || pairs.length % 2 === 1) {
      return { notAnId: 'must have a name for each type' };
    }
    const scope =
      begin > end ? `/${segments.slice(0, begin).join('/')}` : undefined;
    if (scope !== undefined && 'notAnId' in ArmId.parse(scope)) {
      return { notAnId: 'must extend what has an id' };
    }
    return new ArmId({
      text,
      subscriptionId,
      resourceGroup,
      scope,
      provider,
      types: pairs.filter((_, index) => index % 2 === 0),
      names: pairs.filter((_, index) => index % 2 === 1),
    });
  }

  /** The parts of what is an id; undefined for what is none. */
  static of(id: string | undefined): ArmId | undefined {
    const parsed = typeof id === 'string' ? ArmId.parse(id) : undefined;
    return parsed instanceof ArmId ? parsed : undefined;
  }

  readonly text: string;
  /** Undefined: of the tenant. */
  readonly subscriptionId: string | undefined;
  readonly resourceGroup: string | undefined;
  /** ID of the resource that it extends; undefined where it is not an extension resource. */
  readonly scope: string | undefined;
  /** Such as `Microsoft.Network`. */
  readonly provider: string;
  readonly #types: string[];
  /** From the outermost resource to itself. */
  readonly names: readonly string[];

  private constructor(parts: {
    text: string;
    subscriptionId: string | undefined;
    resourceGroup: string | undefined;
    scope: string | undefined;
    provider: string;
    types: string[];
    names: string[];
  }) {
    this.text = parts.text;
    this.subscriptionId = parts.subscriptionId;
    this.resourceGroup = parts.resourceGroup;
    this.scope = parts.scope;
    this.provider = parts.provider;
    this.#types = parts.types;
    this.names = parts.names;
  }

  /** Such as `Microsoft.Network/virtualNetworks/subnets`. */
  get type(): string {
    return [this.provider, ...this.#types].join('/');
  }

  /** Its own, the last one. */
  get name(): string {
    return this.names[this.names.length - 1];
  }

  /** The resource that it is a child of; undefined for one that is a child of none. */
  get parent(): ArmId | undefined {
    return this.names.length > 1
      ? ArmId.of(this.text.split('/').slice(0, -2).join('/'))
      : undefined;
  }

  isOfType(type: string): boolean {
    return this.type.toLowerCase() === type.toLowerCase();
  }

  /** The id of a child. */
  child(type: string, name: string): ArmId {
    return ArmId.of(`${this.text}/${type}/${name}`)!;
  }

  equals(other: ArmId): boolean {
    return sameId(this.text, other.text);
  }

  toString(): string {
    return this.text;
  }
}

const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * Subscription of an ARM id, in lower case; undefined for what only stands in for one, such as `{subscriptionId}`, or the zeros
 * of an example and of a prediction.
 */
export function subscriptionOf(id: string | undefined): string | undefined {
  const [root, first, found = ''] = id?.trim().split('/', 3) ?? [];
  return root === '' &&
    first?.toLowerCase() === 'subscriptions' &&
    GUID.test(found) &&
    !/^[0-]+$/.test(found)
    ? found.toLowerCase()
    : undefined;
}

/** Resource group of an ARM id; undefined for what only stands in for one, such as `{resourceGroupName}`. */
export function resourceGroupOf(id: string | undefined): string | undefined {
  if (subscriptionOf(id) === undefined) return undefined;
  const group = ArmId.of(id)?.resourceGroup;
  return group !== undefined && /^[-\w.()]{0,89}[-\w()]$/.test(group)
    ? group
    : undefined;
}
