export interface Config {
  demoPublish?: {
    /**
     * Folder for what the sample portal publishes, relative to the working directory of the backend.
     *
     * @visibility backend
     */
    directory: string;
  };
}
