import type { CallerName, ComponentName } from '../posture';

/** Names of components in a sentence. */
export const componentNames: Record<ComponentName, string> = {
  gateway: 'the gateway',
  developerPortal: 'the developer portal',
  managementPlane: 'the management plane',
  git: 'the Git endpoint',
};

/** Names of callers in a sentence. */
export const callerNames: Record<CallerName, string> = {
  internet: 'the internet',
  corporateNetwork: 'the corporate network',
  virtualNetwork: 'the virtual network',
  azureControlPlane: 'Azure’s control plane',
};

/** With a capital first letter. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a, b and c`. */
export function listed(items: string[]): string {
  return items.length > 1
    ? `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
    : items[0] ?? '';
}
