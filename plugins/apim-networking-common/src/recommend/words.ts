import type { BackendRequirement } from './requirements';

const backendWords: Record<BackendRequirement, string> = {
  public: 'on the internet',
  'virtual-network': 'in a virtual network',
  'peered-network': 'in peered networks',
  'on-premises': 'on-premises',
};

/** Such as `in a virtual network and on-premises`. */
export function backendsInWords(
  backends: readonly BackendRequirement[],
): string {
  return inWords([...new Set(backends)].map(backend => backendWords[backend]));
}

/** Such as `a, b and c`. */
export function inWords(items: string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** Such as `1 unit`, `2 units`. */
export function counted(count: number, singular: string): string {
  return `${count} ${singular}${count === 1 ? '' : 's'}`;
}
