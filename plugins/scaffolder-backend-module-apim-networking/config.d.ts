export interface Config {
  apimNetworking?: {
    bicep?: {
      /**
       * The Bicep compiler that checks what was generated, as an absolute path. Left out: the one that the environment variable
       * BICEP_PATH names, else `bicep` on the PATH. With none, what is generated is not compiled.
       *
       * @visibility backend
       */
      path?: string;
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
