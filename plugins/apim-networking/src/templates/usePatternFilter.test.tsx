import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { NetworkingPolicy } from 'backstage-plugin-apim-networking-common';
import { apimNetworkingApiRef, type ApimNetworkingApi } from '../api';
import { usePatternFilter } from './usePatternFilter';

const policy: NetworkingPolicy = {
  environments: [
    { name: 'production', allowedPatterns: ['isolated'] },
    { name: 'development', allowedPatterns: ['isolated', 'public'] },
  ],
};

const template = (pattern?: string) => ({
  metadata: {
    annotations: pattern ? { 'apim-networking/pattern': pattern } : undefined,
  },
});

function filter(getPolicy: () => Promise<NetworkingPolicy>) {
  return renderHook(() => usePatternFilter(), {
    wrapper: ({ children }) => (
      <TestApiProvider
        apis={[[apimNetworkingApiRef, { getPolicy } as ApimNetworkingApi]]}
      >
        {children}
      </TestApiProvider>
    ),
  }).result;
}

describe('the filter of templates', () => {
  it.each([
    ['injection-v2', false],
    ['injection-v2, injection-internal', false],
    ['injection-v2, public', true],
    ['public', true],
    ['isolated', true],
    ['of-next-year', true],
    ['injection-v2, of-next-year', true],
    [' , ', true],
    [undefined, true],
  ])('of the pattern %s: shown is %s', async (pattern, shown) => {
    const shows = filter(async () => policy);
    await waitFor(() =>
      expect(shows.current(template('injection-v2'))).toBe(false),
    );
    expect(shows.current(template(pattern))).toBe(shown);
  });

  it('shows all where an environment allows every pattern', async () => {
    const shows = filter(async () => ({
      environments: [...policy.environments, { name: 'sandbox' }],
    }));
    const before = shows.current;
    await waitFor(() => expect(shows.current).not.toBe(before));
    expect(shows.current(template('injection-v2'))).toBe(true);
  });

  it('shows all where the policy has no environments', async () => {
    const shows = filter(async () => ({ environments: [] }));
    const before = shows.current;
    await waitFor(() => expect(shows.current).not.toBe(before));
    expect(shows.current(template('injection-v2'))).toBe(true);
  });

  it('shows all where the policy cannot be read', async () => {
    const shows = filter(async () => {
      throw new Error('the backend is down');
    });
    await act(async () => {});
    expect(shows.current(template('injection-v2'))).toBe(true);
  });
});
