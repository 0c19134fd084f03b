import type { Exposure } from 'backstage-plugin-apim-networking-common';

/** How an exposure is coloured, the most exposed first: `public` asks for attention, `private` does not. */
export const exposureTones = {
  public: 'public',
  'public-through-waf': 'public',
  'gateway-private-portal-public': 'public',
  private: 'private',
  unknown: 'neutral',
} as const satisfies Record<Exposure, 'public' | 'private' | 'neutral'>;
