/** Texts of the program, and of the options that several commands have. */
export const programMessages = {
  help: {
    description: 'Azure API Management networking: posture, checks, rules',
    format: 'how to print it',
    failOn:
      'exit with 1 when there is a finding of this severity, or of a higher one',
    output: 'write there, not to standard output',
    policy: 'policy of the organisation, YAML or JSON',
    bicep: 'Bicep compiler; else that of BICEP_PATH, else bicep on the PATH',
    root: 'the folder that Bicep can reference; else the Git repository of the file, else its folder',
    registry:
      'registries that modules can come from, such as mcr.microsoft.com/bicep, or ts:<subscription id>; else none',
    sandbox:
      'whether the compiler runs in bubblewrap: where this machine can, always, or never',
  },
  error: (text: string) => `apim-networking: ${text}`,
} as const;
