import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  apimNetworking?: {
    /** Recorded verdicts on designs. */
    decisions?: {
      /**
       * How long something may be made of a decision, as a duration such as `{ days: 30 }` or `P30D`, at most 366 days. One that
       * uses a waiver is valid no longer than the waiver lasts. Left out: 30 days.
       *
       * @visibility backend
       */
      validFor?: HumanDuration | string;
      /** Signs decision files, so that pipelines verify decisions without asking the portal. Default: none are signed. */
      signing?: {
        /**
         * Private key that signs, as PEM (PKCS #8) or JWK: Ed25519 or P-256.
         *
         * @visibility secret
         */
        privateKey: string;
        /**
         * Its name in the key set: 1 to 100 letters, digits and . _ -
         *
         * @visibility backend
         */
        keyId: string;
        /** Further public keys of the key set, for a rotation: the next one, and those of before. At most 9. */
        publicKeys?: Array<{
          /**
           * @visibility backend
           */
          keyId: string;
          /**
           * As PEM or JWK.
           *
           * @visibility backend
           */
          publicKey: string;
        }>;
      };
      /**
       * How many decisions one user can record within an hour. 1–100000, default 200. More are answered with 429.
       *
       * @visibility backend
       */
      maxPerUserPerHour?: number;
    };
    /** How long what is over is kept, as a duration such as `{ days: 365 }` or `P365D`, at most 3650 days. */
    retention?: {
      /**
       * Decisions, from their end. Default: 730 days. One stays while it is the latest that allowed a gateway whose name is held, and while
       * a waiver for its gateway is open or in force.
       *
       * @visibility backend
       */
      decisions?: HumanDuration | string;
      /**
       * Changes of the posture of gateways. Default: 730 days.
       *
       * @visibility backend
       */
      history?: HumanDuration | string;
      /**
       * Messages that were sent or given up. At least 8 days, default 30 days.
       *
       * @visibility backend
       */
      messages?: HumanDuration | string;
      /**
       * Names of API Management services, from when no gateway of the catalog declares them: until then they stay with their owner. Default:
       * 180 days. A name also stays held while a decision on it is valid, and while a waiver for it is open or in force.
       *
       * @visibility backend
       */
      names?: HumanDuration | string;
    };
    /** When the scheduled work of the plugin counts as failing. */
    health?: {
      /**
       * How often in a row it has to fail, at least 1. Left out: 3.
       *
       * @visibility backend
       */
      failures?: number;
      /**
       * How much later than by its schedule it may be done, as a duration such as `{ minutes: 15 }` or `PT15M`, at least 2 minutes.
       * Left out: 15 minutes.
       *
       * @visibility backend
       */
      lag?: HumanDuration | string;
    };
    /** What people are told. */
    notifications?: {
      /**
       * Whether to send notifications. Left out: as this backend has the notifications plugin or not. `true` is for a portal where
       * another backend has it.
       *
       * @visibility backend
       */
      enabled?: boolean;
    };
    /** Exceptions from rules. */
    waivers?: {
      /**
       * Users and groups, by entity reference, who are told that a waiver is asked for. It gives nobody the permission to approve.
       *
       * @visibility backend
       */
      approvers?: string[];
      /**
       * How many waiver requests of one user can wait for a decision. 1–100000, default 20. More are answered with 429.
       *
       * @visibility backend
       */
      maxOpenPerUser?: number;
      /**
       * How many waiver requests for one gateway can wait for a decision. 1–100000, default 50. More are answered with 429.
       *
       * @visibility backend
       */
      maxOpenPerGateway?: number;
    };
    /**
     * When the catalog is read. Left out: once a minute, with a timeout of ten minutes.
     *
     * @visibility backend
     */
    schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
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
            | 'private-endpoint-appgw-waf'
            | 'front-door-private-link'
            | 'workspace-integration'
            | 'workspace-injection'
          >;
          /**
           * Azure regions of every location, such as `westeurope`. Left out: every region.
           *
           * @visibility backend
           */
          allowedRegions?: string[];
          /**
           * Options that every design must have.
           *
           * @visibility backend
           */
          requiredOptions?: Array<
            | 'zones'
            | 'multi-region'
            | 'ddos-protection'
            | 'private-endpoints-only'
            | 'private-developer-portal'
            | 'web-application-firewall'
            | 'own-public-ip'
            | 'forced-tunnel'
            | 'nat-gateway'
            | 'custom-domain'
          >;
        };
      };
      /**
       * Severities raised, by the id of a rule, such as `SUB-004: error`. None is ever lowered.
       *
       * @visibility backend
       */
      severities?: {
        [ruleId: string]: 'error' | 'warning';
      };
      /** What the name of a gateway looks like. */
      naming?: {
        /**
         * Regular expression, in the syntax of RE2, that the whole name must match.
         *
         * @visibility backend
         */
        pattern: string;
        /**
         * A name that does, for the message.
         *
         * @visibility backend
         */
        example?: string;
      };
      /**
       * Names of Azure tags that every design must have.
       *
       * @visibility backend
       */
      requiredTags?: string[];
      /** Exceptions from rules. */
      waivers?: {
        /**
         * How many days a waiver lasts at most, 1 to 366. Left out: 90.
         *
         * @visibility backend
         */
        maximumDays?: number;
      };
    };
  };
}
