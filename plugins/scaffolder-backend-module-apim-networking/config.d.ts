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
  };
}
