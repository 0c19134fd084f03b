/** Texts about files that are read and written. */
export const inputMessages = {
  standardInput: 'standard input',
  errors: {
    tooLarge: (name: string) =>
      `${name} must have at most 50 MB, got more. Use one API Management service and the networking around it.`,
    unreadable: (name: string, reason: string) =>
      `${name} must be readable, got ${reason}.`,
    noYaml: (name: string, reason: string) =>
      `${name} must be YAML or JSON, got neither: ${reason}`,
    empty: (name: string) =>
      `${name} must have settings as YAML or JSON, got nothing.`,
    unwritable: (file: string, reason: string) =>
      `--output must be a file that can be written, got ${JSON.stringify(
        file,
      )}: ${reason}`,
  },
  reasons: {
    noSuchFile: 'no such file',
    directory: 'a directory',
    noPermission: 'no permission to read it',
  },
} as const;
