/** Texts about Bicep and templates, and what the compiler cannot do with them. */
export const compilerMessages = {
  nestedDeployment: 'a nested deployment',
  unknownLoop: (count: unknown) =>
    `how often its loop runs, ${count}, is not known before the deployment; it is evaluated once`,
  errors: {
    notInstalled:
      'A Bicep compiler must be installed, got none. Put bicep on the PATH, or set BICEP_PATH or --bicep to its path.',
    doesNotCompile: (
      file: string,
      {
        place,
        code,
        message,
        more,
      }: { place: string; code: string; message: string; more: number },
    ) =>
      `${file} does not compile: ${place}: Error ${code}: ${message}${
        more > 0 ? ` (and ${more} more ${more === 1 ? 'error' : 'errors'})` : ''
      }`,
    noTemplate: (file: string) =>
      `${file} must name a Bicep file or an ARM template in "using", got neither.`,
    outsideOfRoot: (file: string, root: string) =>
      `--root must be a folder above ${file}, got ${root}. Name the folder that holds the file and all that it references.`,
    notPredicted: (name: string, reason: string) =>
      `${name} cannot be predicted: ${reason}`,
    nameOfParameter: (name: string, parameter: string) =>
      `${name}: the parameter ${JSON.stringify(
        parameter,
      )} must have a default, or a name of letters, digits and underscores, got neither. Bicep gives values to such names alone.`,
  },
} as const;
