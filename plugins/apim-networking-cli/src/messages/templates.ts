/** Texts of `templates`; those of the generated templates are in `src/templates`. */
export const templatesMessages = {
  help: {
    description: 'write the software templates for your portal, or update them',
    out: 'folder of the templates',
    config:
      'settings as YAML or JSON: owner, Git host, names, steps (default: GitHub)',
    force: 'also replace files that were edited after they were generated',
  },
  report: {
    summary: (
      out: string,
      count: Record<'written' | 'unchanged' | 'deleted' | 'preserved', number>,
    ) =>
      `${out}: ${count.written} files written, ${count.unchanged} up to date, ${count.deleted} deleted, ${count.preserved} preserved`,
    deleted: 'deleted',
    preserved: 'preserved',
    why: {
      edited: 'was edited since it was generated',
      foreign: 'was not written by this command',
    },
    force:
      'Preserved files are not up to date. Move your changes to the settings and run again with --force, which replaces these files.',
  },
  errors: {
    unwritable: (folder: string, reason: string) =>
      `--out must be a folder that can be written, got ${JSON.stringify(
        folder,
      )}: ${reason}`,
    noFolder: (folder: string, reason: string) =>
      `--out must be a folder, got ${JSON.stringify(folder)}: ${reason}`,
    manifest: (path: string) =>
      `${path} must be the manifest that an earlier run wrote, got something else. Restore it, or delete it: files that are there are then kept unless you add --force.`,
  },
} as const;
