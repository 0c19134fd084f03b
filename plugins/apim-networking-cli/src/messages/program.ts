/** Texts of the program, and of the options that several commands have. */
export const programMessages = {
  help: {
    description: 'Azure API Management networking: posture, checks, rules',
    format: 'format of the output',
    failOn: 'exit with code 1 when a finding has this severity or a higher one',
    output: 'file to write to instead of standard output',
    policy: 'policy of the organization, as YAML or JSON',
    bicep:
      'path of the Bicep compiler (default: BICEP_PATH, then bicep on the PATH)',
    root: 'folder that Bicep can reference (default: the Git repository of the file, then its folder)',
    registry:
      'registries that modules can come from, such as mcr.microsoft.com/bicep or ts:<subscription id> (default: none)',
    sandbox:
      'whether the compiler runs in bubblewrap: where possible, always, or never',
  },
  error: (text: string) => `apim-networking: ${text}`,
} as const;
