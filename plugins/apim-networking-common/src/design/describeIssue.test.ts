import { describeIssue } from './describeIssue';

describe('describeIssue', () => {
  it('puts the actual value after what the field must be, and advice last', () => {
    expect(
      describeIssue({
        field: 'publicNetworkAccess',
        actual: '"Enabled"',
        message: 'must be Disabled. Choose integration-v2. It can have both',
      }),
    ).toBe(
      'publicNetworkAccess must be Disabled, got "Enabled". Choose integration-v2. It can have both.',
    );
  });

  it('names the whole value where no field is at fault', () => {
    const issue = { field: '', actual: '7', message: 'must be an object' };
    expect(describeIssue(issue)).toBe('design must be an object, got 7.');
    expect(describeIssue(issue, 'policy')).toBe(
      'policy must be an object, got 7.',
    );
  });
});
