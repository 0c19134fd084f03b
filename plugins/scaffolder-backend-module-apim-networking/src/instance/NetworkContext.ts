import {
  ArmId,
  readResource,
  VIRTUAL_NETWORK,
  type ArmResource,
} from 'backstage-plugin-apim-networking-common';
import type { ArmReader } from './ArmReader';

/** Versions of the APIs by which the kinds of resource are read. */
export const API_VERSIONS = {
  apiManagement: '2024-05-01',
  network: '2024-05-01',
  privateDns: '2020-06-01',
  cdn: '2024-02-01',
} as const;

/** More than this around one instance is not read. */
const MAX_RESOURCES = 2_000;

/** Gathers the resources around an instance, each once. What cannot be read is remembered, and does not end it. */
export class NetworkContext {
  readonly related: ArmResource[] = [];
  readonly unread: string[] = [];
  readonly #reads = new Map<string, Promise<ArmResource | undefined>>();
  readonly #reader: ArmReader;
  readonly #mayRead: (subscriptionId: string) => boolean;
  readonly #signal?: AbortSignal;

  /** @param options - `mayRead` says of which subscriptions, in lower case, resources may be read */
  constructor(
    reader: ArmReader,
    options: {
      mayRead: (subscriptionId: string) => boolean;
      signal?: AbortSignal;
    },
  ) {
    this.#reader = reader;
    this.#mayRead = options.mayRead;
    this.#signal = options.signal;
  }

  /** The resource with an id; undefined where it cannot be read. */
  register(
    id: string | undefined,
    apiVersion: string,
  ): Promise<ArmResource | undefined> {
    if (!id?.startsWith('/')) {
      return Promise.resolve(undefined);
    }
    const key = id.toLowerCase();
    let found = this.#reads.get(key);
    if (!found) {
      found = this.#tolerant(id, () =>
        this.#reader.get(id, apiVersion, this.#signal),
      ).then(resource => {
        if (resource) this.add(resource);
        return resource;
      });
      this.#reads.set(key, found);
    }
    return found;
  }

  /** A whole collection, which is not among the related resources yet; empty where it cannot be read. */
  async listed(path: string, apiVersion: string): Promise<ArmResource[]> {
    const found = await this.#tolerant(path, () =>
      this.#reader.list(path, apiVersion, this.#signal),
    );
    return found ?? [];
  }

  add(...resources: ArmResource[]): void {
    const room = MAX_RESOURCES - this.related.length;
    if (resources.length > room && room > 0) {
      this.unread.push(
        `There are more than ${MAX_RESOURCES} resources around the instance; the rest was omitted.`,
      );
    }
    this.related.push(...resources.slice(0, Math.max(room, 0)));
  }

  /** A subnet by its network, with its security group and its routes. */
  async registerSubnet(subnetId: string | undefined): Promise<void> {
    const id = ArmId.of(subnetId);
    const network = await this.register(id?.parent?.text, API_VERSIONS.network);
    if (!id || !network) return;
    const { subnets } = readResource(VIRTUAL_NETWORK, network).properties;
    const subnet = subnets.known?.find(item =>
      ArmId.of(item.id.known)?.equals(id),
    );
    if (!subnet) return;
    const { networkSecurityGroup, routeTable } = subnet.properties;
    await this.register(networkSecurityGroup.id.known, API_VERSIONS.network);
    await this.register(routeTable.id.known, API_VERSIONS.network);
  }

  /** The ids of what is around an instance come from answers of Azure, and lead wherever its owner has connected it. */
  async #tolerant<T>(
    id: string,
    read: () => Promise<T>,
  ): Promise<T | undefined> {
    const [, subscription] = /^\/subscriptions\/([^/]+)\//i.exec(id) ?? [];
    if (!subscription || !this.#mayRead(subscription.toLowerCase())) {
      this.unread.push(
        `${id.slice(
          0,
          300,
        )} is not in a subscription of apimNetworking.azure.subscriptions.`,
      );
      return undefined;
    }
    try {
      return await read();
    } catch (error) {
      this.#signal?.throwIfAborted();
      this.unread.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}
