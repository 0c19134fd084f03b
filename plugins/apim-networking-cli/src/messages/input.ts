/** Texts about files that are read and written. */
export const inputMessages = {
  standardInput: 'standard input',
  errors: {
    tooLarge: (name: string) =>
      `${name} must have at most 50 MB, got more. Use one API Management service and the networking around it.`,
    unreadable: (name: string, reason: string) =>
      `${name} cannot be read: ${reason}`,
    noYaml: (name: string, reason: string) =>
      `${name} is neither YAML nor JSON: ${reason}`,
    empty: (name: string) =>
      `${name} must have settings as YAML or JSON, got nothing.`,
    unwritable: (file: string, reason: string) =>
      `--output ${file} cannot be written: ${reason}`,
  },
  reasons: {
    noSuchFile: 'there is no such file',
    directory: 'it is a directory; a file is needed',
    noPermission: 'permission denied',
  },
} as const;
