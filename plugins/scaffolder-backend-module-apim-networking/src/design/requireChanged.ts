import { InputError } from '@backstage/errors';
import type {
  DesignChange,
  GatewayDesign,
} from 'backstage-plugin-apim-networking-common';

/**
 * The design that a change comes to.
 *
 * @param rejection - what is said before the reasons of a change that Azure rejects: field, value seen, and what it cannot become
 * @throws InputError with every reason
 */
export function requireChanged(
  change: DesignChange,
  rejection: string,
): GatewayDesign {
  if (change.outcome === 'changed') return change.design;
  const reasons = change.reasons.join(' ');
  throw new InputError(
    change.outcome === 'rejected' ? `${rejection}. ${reasons}` : reasons,
  );
}
