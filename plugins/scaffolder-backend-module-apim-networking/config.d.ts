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
       * Subscriptions whose instances may be read by whoever may run a template. Left out: all that the identity may read.
       *
       * @visibility backend
       */
      subscriptions?: string[];
    };
  };
}
