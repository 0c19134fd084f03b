import { additionalLocation } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const inTwoRegions = (disableGateway: boolean) =>
  design(
    'injection-internal',
    'Premium',
    additionalLocation({ disableGateway }),
  );

export const examples: RuleExample[] = [
  {
    bad: inTwoRegions(true),
    good: inTwoRegions(false),
    at: 'additionalLocations[0].disableGateway',
  },
];
