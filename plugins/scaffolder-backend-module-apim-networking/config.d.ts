export interface Config {
  apimNetworking?: {
    bicep?: {
      /**
       * The Bicep compiler that checks what was generated, as an absolute path. Left out: the one that the environment variable
       * BICEP_PATH names, else `bicep` on the PATH. With none, what is generated is not compiled. Version 0.49.2 or newer.
       *
       * @visibility backend
       */
      path?: string;
      /**
       * Whether the compiler runs in a sandbox (bubblewrap, on Linux): `auto` where the machine can, with a warning in the log where it
       * cannot; `required` or nothing is compiled; `off`. Default: auto. Everywhere it gets a copy of the files and a bare environment.
       *
       * @visibility backend
       */
      sandbox?: 'auto' | 'required' | 'off';
      /**
       * Registries that modules of Bicep may come from, with a path or without, such as `mcr.microsoft.com/bicep`, and subscriptions
       * whose template specs may be used, as `ts:<subscription id>`. Default: none. Only where there is one that a file uses does the
       * compiler have a network.
       *
       * @visibility backend
       */
      registries?: string[];
      /**
       * Folder with Bicep modules of your own, as an absolute path. A file takes the place of the module of that name of
       * backstage-plugin-apim-networking-bicep, in everything that is generated. Default: none. A compiler is then required.
       *
       * @visibility backend
       */
      modules?: string;
    };
    /** What the pipelines run that apim:pipeline:write writes, and what they verify. */
    pipeline?: {
      /**
       * The command line that pipelines run, by its content. Default: none; pipelines check by the Bicep compiler and the snapshots
       * alone, and say so.
       */
      commandLine?: {
        /**
         * Name of an npm package that your organisation owns, such as `@example/apim-networking-cli`. It holds
         * `dist/apim-networking.cjs`.
         *
         * @visibility backend
         */
        name?: string;
        /**
         * One exact version, such as `1.2.3`.
         *
         * @visibility backend
         */
        version?: string;
        /**
         * The sha512 integrity of its tarball, as `npm view NAME@VERSION dist.integrity` prints it.
         *
         * @visibility backend
         */
        integrity?: string;
        /**
         * https URL of the npm registry. Default: https://registry.npmjs.org.
         *
         * @visibility backend
         */
        registry?: string;
        /** A file of each repository, instead of a package. */
        vendored?: {
          /**
           * Path relative to the root of the repository.
           *
           * @visibility backend
           */
          path: string;
          /**
           * Its SHA-256, in lower-case hex.
           *
           * @visibility backend
           */
          sha256: string;
        };
      };
      /** How pipelines verify that a decision allows what they deploy. Default: not at all, and they say so. */
      decisions?: {
        /**
         * https base URL of the Backstage backend, which pipelines ask with the token in the secret APIM_NETWORKING_TOKEN.
         *
         * @visibility backend
         */
        portal?: string;
        /**
         * Whether pipelines verify the signed decision file, offline, by the public keys in the variable APIM_NETWORKING_KEYS.
         * Default: false.
         *
         * @visibility backend
         */
        keys?: boolean;
      };
      /**
       * Whether pipelines check by the policy in the variable APIM_NETWORKING_POLICY, and fail without it. Default: false.
       *
       * @visibility backend
       */
      policyVariable?: boolean;
      /**
       * Azure DevOps: the variable group with those variables and the token. Default: apim-networking.
       *
       * @visibility backend
       */
      variableGroup?: string;
    };
    /**
     * Lets apim:instance:read read instances from Azure by their ids, as the identity of the backend: its environment variables, a
     * workload identity or a managed identity, as @azure/identity finds it. It needs the role Reader. Left out: Azure is not asked, and
     * instances are given as JSON. `{}` is enough.
     */
    azure?: {
      /**
       * Resource Manager of another cloud, as an https URL. Left out: https://management.azure.com.
       *
       * @visibility backend
       */
      endpoint?: string;
      /**
       * Tenant of the identity. Left out: its own.
       *
       * @visibility backend
       */
      tenantId?: string;
      /**
       * Client id of a managed identity that the user assigned.
       *
       * @visibility backend
       */
      managedIdentityClientId?: string;
      /**
       * Subscriptions of which instances, and what is around them, may be read by whoever may run a template; a dry run reads none.
       * Default: all that the identity may read.
       *
       * @visibility backend
       */
      subscriptions?: string[];
    };
  };
}
