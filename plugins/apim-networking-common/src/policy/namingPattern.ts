import { RE2JS } from 're2js';

/**
 * Reads the naming pattern of a policy. It is matched by RE2, whose time is linear in the length of a name: the patterns that people
 * write for names take a backtracking matcher minutes for some names.
 *
 * @param pattern - a regular expression in the syntax of RE2, which has neither look-around nor back references
 * @returns whether a whole name matches it
 * @throws Error for a pattern that RE2 cannot read; its message says why
 */
export function readNamingPattern(pattern: string): (name: string) => boolean {
  const compiled = RE2JS.compile(pattern);
  return name => compiled.matches(name);
}

/** Patterns that were read lately: one policy evaluates many designs. */
const read = new Map<string, (name: string) => boolean>();
const MAX_READ = 16;

/** Whether a whole name matches a pattern that {@link readNamingPattern} accepts. */
export function matchesNamingPattern(name: string, pattern: string): boolean {
  let matches = read.get(pattern);
  if (!matches) {
    matches = readNamingPattern(pattern);
    if (read.size >= MAX_READ) read.clear();
    read.set(pattern, matches);
  }
  return matches(name);
}
