/**
 * The command line that pipelines run: one file without dependencies, `dist/apim-networking.cjs` of the package
 * `backstage-plugin-apim-networking-cli`, by its content.
 */
export type PipelineCommandLine =
  | {
      kind: 'package';
      /** URL of the tarball in the npm registry of the operator. */
      url: string;
      /** `sha512-` and 64 bytes in base64, as npm writes it. */
      integrity: string;
    }
  | {
      kind: 'vendored';
      /** Relative to the root of the repository. */
      path: string;
      /** SHA-256 of the file, in hex. */
      sha256: string;
    };

/** Where a pipeline asks whether what it deploys was decided on. */
export type DecisionCheck =
  | {
      kind: 'portal';
      /** Base URL of the Backstage backend. */
      url: string;
    }
  | {
      /** The signed decision file, by the public keys in the variable `APIM_NETWORKING_KEYS`. */
      kind: 'keys';
    };

/** What the operator of the portal says of the pipelines that it writes: `apimNetworking.pipeline`. */
export interface PipelineSettings {
  /** `undefined`: pipelines check by the Bicep compiler and the snapshots alone. */
  commandLine?: PipelineCommandLine;
  /** `undefined`: pipelines do not verify decisions. */
  decisionCheck?: DecisionCheck;
  /** Whether the variable `APIM_NETWORKING_POLICY` must hold the policy of the organisation. */
  policyVariable: boolean;
  /** Azure DevOps: the variable group that holds the variables and the token. */
  variableGroup: string;
}

/** A portal without `apimNetworking.pipeline`. */
export const DEFAULT_PIPELINE_SETTINGS: PipelineSettings = {
  policyVariable: false,
  variableGroup: 'apim-networking',
};

/** The variable with the public keys of the portal, as a JWKS. */
export const KEYS_VARIABLE = 'APIM_NETWORKING_KEYS';
/** The variable with the policy of the organisation, as YAML or JSON. */
export const POLICY_VARIABLE = 'APIM_NETWORKING_POLICY';
/** The secret with the token for the portal. */
export const TOKEN_VARIABLE = 'APIM_NETWORKING_TOKEN';
