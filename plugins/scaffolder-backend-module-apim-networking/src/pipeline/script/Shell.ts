/** What a script must say in another way on each system. Every member is a piece of bash. */
export interface Shell {
  /** A folder for files that only this run needs. */
  temporaryFolder: string;
  /** A name for a deployment that shows which run made it. */
  deploymentName: string;
  /** Shows a message, given as a string of bash without quotes around it, as an error of the run. */
  error(message: string): string;
  /** The same as a warning. */
  warning(message: string): string;
  /** Shows a Markdown file, given by a word of bash, on the page of the run. */
  summary(file: string): string;
  /** Makes the shell variable an output of the step. */
  output(variable: string): string;
  /** Puts a folder first on the PATH of the steps that follow. */
  path(folder: string): string;
}

export const gitHubShell: Shell = {
  temporaryFolder: '$RUNNER_TEMP',
  deploymentName: 'apim-$GITHUB_RUN_ID-$GITHUB_RUN_ATTEMPT',
  error: message => `echo "::error::${message}"`,
  warning: message => `echo "::warning::${message}"`,
  summary: file => `cat ${file} >> "$GITHUB_STEP_SUMMARY"`,
  output: variable => `echo "${variable}=$${variable}" >> "$GITHUB_OUTPUT"`,
  path: folder => `echo "${folder}" >> "$GITHUB_PATH"`,
};

export const azureDevOpsShell: Shell = {
  temporaryFolder: '$AGENT_TEMPDIRECTORY',
  deploymentName: 'apim-$BUILD_BUILDID-$SYSTEM_JOBATTEMPT',
  error: message => `echo "##vso[task.logissue type=error]${message}"`,
  warning: message => `echo "##vso[task.logissue type=warning]${message}"`,
  summary: file => `echo "##vso[task.uploadsummary]"${file}`,
  output: variable =>
    `echo "##vso[task.setvariable variable=${variable};isOutput=true]$${variable}"`,
  path: folder => `echo "##vso[task.prependpath]${folder}"`,
};
