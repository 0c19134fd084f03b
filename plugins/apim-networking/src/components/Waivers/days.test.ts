import { dayAfter, endOfDay } from './days';

describe('days', () => {
  it('count over the ends of months and years', () => {
    const now = new Date(2026, 11, 30, 23, 59);
    expect(dayAfter(0, now)).toBe('2026-12-30');
    expect(dayAfter(2, now)).toBe('2027-01-01');
    expect(dayAfter(61, now)).toBe('2027-03-01');
  });

  it('end in the last second, in the reader’s own zone', () => {
    const end = new Date(endOfDay('2026-12-24'));
    expect(end.getDate()).toBe(24);
    expect(end.getHours()).toBe(23);
    expect(end.getMinutes()).toBe(59);
  });
});
