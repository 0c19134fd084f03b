import { additionalLocation } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const secondIn = (region: string) =>
  design('injection-internal', 'Premium', additionalLocation({ region }));

export const examples: RuleExample[] = [
  {
    bad: secondIn('swedencentral'),
    good: secondIn('norwayeast'),
    at: 'additionalLocations[0].region',
  },
];
