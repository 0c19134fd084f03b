import type { Exposure } from 'backstage-plugin-apim-networking-common';

/** How an exposure is said and coloured, the most exposed first: `public` asks for attention, `private` does not. */
export const exposures = {
  public: { title: 'Public', tone: 'public' },
  'public-through-waf': { title: 'Public through a WAF', tone: 'public' },
  'gateway-private-portal-public': {
    title: 'Gateway private, portal public',
    tone: 'public',
  },
  private: { title: 'Private', tone: 'private' },
  unknown: { title: 'Not known', tone: 'neutral' },
} as const satisfies Record<
  Exposure,
  { title: string; tone: 'public' | 'private' | 'neutral' }
>;
