import { english } from '../__testUtils__/english';
import { relativeTime } from './relativeTime';

const NOW = Date.parse('2026-12-01T12:00:00Z');

describe('relativeTime', () => {
  it.each([
    ['2026-12-01T11:59:40Z', 'just now'],
    ['2026-12-01T11:57:00Z', '3 minutes ago'],
    ['2026-12-01T14:00:00Z', 'in 2 hours'],
    ['2026-11-30T12:00:00Z', 'yesterday'],
    ['2026-12-04T12:00:00Z', 'in 3 days'],
    ['2026-09-01T12:00:00Z', '3 months ago'],
    ['2024-11-01T12:00:00Z', '2 years ago'],
  ])('says of %s that it is %s', (moment, text) => {
    expect(relativeTime(english, moment, NOW)).toBe(text);
  });
});
