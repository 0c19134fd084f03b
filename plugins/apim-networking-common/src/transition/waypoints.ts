import type { GatewayDesign } from '../design';
import { parseGatewayDesign } from '../design';
import { evaluateParsedDesign } from '../evaluation';
import { missingFeature } from '../patterns';
import {
  alone,
  connections,
  isClassic,
  isClosed,
  opened,
  same,
} from './designFacts';

/**
 * The designs that an instance passes through on its way, the first and the last among them. Each is one that Azure accepts, as far
 * as the two ends are.
 */
export function waypoints(
  from: GatewayDesign,
  to: GatewayDesign,
): GatewayDesign[] {
  const path = [from];
  const go = (next: GatewayDesign) => {
    if (same(next, path[path.length - 1]) || same(next, to)) return;
    if (isSound(next, from, to)) path.push(next);
  };
  const present = () => path[path.length - 1];

  if (isClosed(from) && mustOpen(from, to)) go(opened(from));
  if (mustLeave(present(), to)) go(alone(present()));
  if (present().tier !== to.tier) {
    const units = to.units;
    // The tier first: what the new tier can do comes after, what it cannot went before.
    const tierOnly = { ...present(), tier: to.tier, units };
    go(
      isSound(tierOnly, from, to)
        ? tierOnly
        : { ...alone(present()), tier: to.tier, units },
    );
  }
  if (isClosed(to) && !isClosed(present())) go(opened(to));
  path.push(to);
  return path;
}

/** Whether the way in must be open for a while: no connection stays from beginning to end. */
function mustOpen(from: GatewayDesign, to: GatewayDesign): boolean {
  const after = connections(to);
  return !isClosed(to) || !connections(from).some(name => after.includes(name));
}

/** Whether what is there is in the way of what is wanted, so that it must be left first. Source: `pe2025`, `scale`. */
function mustLeave(present: GatewayDesign, to: GatewayDesign): boolean {
  const linked = connections(present).length > 0;
  const toLinked = connections(to).length > 0;
  const regions = (present.additionalLocations?.length ?? 0) > 0;
  return (
    (linked && isClassic(to)) ||
    (isClassic(present) && toLinked) ||
    (isClassic(present) &&
      missingFeature(to.tier, 'classicInjection') !== undefined) ||
    (regions && missingFeature(to.tier, 'multiRegion') !== undefined)
  );
}

/** Whether a design can be understood, and breaks no rule that both ends keep. */
function isSound(
  design: GatewayDesign,
  from: GatewayDesign,
  to: GatewayDesign,
): boolean {
  if (!parseGatewayDesign(design).ok) return false;
  const accepted = new Set([...errorsOf(from), ...errorsOf(to)]);
  return errorsOf(design).every(id => accepted.has(id));
}

/** Ids of the rules that an existing instance of the design would break. */
function errorsOf(design: GatewayDesign): string[] {
  return evaluateParsedDesign(design, { exists: true })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ ruleId }) => ruleId);
}
