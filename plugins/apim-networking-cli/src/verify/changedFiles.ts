import type { ChangedFiles } from './VerifyResult';

/** How the files of a folder differ from those that were generated, by their digests. */
export function changedFiles(
  generated: Record<string, string>,
  present: Record<string, string>,
): ChangedFiles {
  const own = (files: object, path: string) => Object.hasOwn(files, path);
  const paths = Object.keys(present).sort();
  return {
    changed: paths.filter(
      path => own(generated, path) && generated[path] !== present[path],
    ),
    added: paths.filter(path => !own(generated, path)),
    missing: Object.keys(generated)
      .filter(path => !own(present, path))
      .sort(),
  };
}
