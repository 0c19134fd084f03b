export interface Config {
  apimNetworking?: {
    /** What the organisation adds to the rules of the platform. */
    policy?: {
      /**
       * Each environment by the name that a design gives, such as `production`. With environments here, a design for any other
       * one is denied; without, every environment is allowed.
       *
       * @visibility backend
       */
      environments?: {
        [name: string]: {
          /**
           * Name for people.
           *
           * @visibility backend
           */
          title?: string;
          /**
           * Tiers by their ARM SKU names, such as `StandardV2`. Left out: every tier.
           *
           * @visibility backend
           */
          allowedTiers?: Array<
            | 'Consumption'
            | 'Developer'
            | 'Basic'
            | 'BasicV2'
            | 'Standard'
            | 'StandardV2'
            | 'Premium'
            | 'PremiumV2'
          >;
          /**
           * Networking patterns, such as `isolated`. Left out: every pattern.
           *
           * @visibility backend
           */
          allowedPatterns?: Array<
            | 'public'
            | 'injection-external'
            | 'injection-internal'
            | 'injection-v2'
            | 'integration-v2'
            | 'private-endpoint'
            | 'isolated'
            | 'internal-appgw-waf'
          >;
        };
      };
    };
  };
}
