import { stableSnapshot } from './stableSnapshot';

describe('stableSnapshot', () => {
  it('has the outputs in one order, and all else as it was', () => {
    const predictedResources = [{ type: 'b' }, { type: 'a' }];
    const text = (outputs?: object) =>
      stableSnapshot(JSON.stringify({ predictedResources, outputs }));
    expect(text({ b: 1, a: [2, 1] })).toBe(text({ a: [2, 1], b: 1 }));
    expect(JSON.parse(text({ b: 1, a: [2, 1] }))).toEqual({
      predictedResources,
      outputs: { a: [2, 1], b: 1 },
    });
    expect(JSON.parse(text())).toEqual({ predictedResources });
  });
});
