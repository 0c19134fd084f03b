import { getLocation } from 'jsonc-parser';
import type { DeclarationPath } from './predict';

/**
 * The loop whose length the compiler could not tell, by what it says.
 *
 * @param text - the template as the compiler read it
 */
export function loopThatFails(
  messages: string[],
  text: string,
): DeclarationPath | undefined {
  for (const message of messages) {
    const place =
      /'copy' definition at line '(\d+)' and column '(\d+)' has an invalid copy count/.exec(
        message,
      );
    const keys = place && keysAt(text, Number(place[1]), Number(place[2]));
    const copy = keys?.lastIndexOf('copy') ?? -1;
    // A loop of properties is left to the compiler, which makes it unknown.
    if (keys && copy > 0 && !hasList(text, keys.slice(0, copy + 1))) {
      return keys.slice(0, copy);
    }
  }
  return undefined;
}

/** The nested deployment that the compiler could not expand, by what it says. */
export function deploymentThatFails(
  message: string,
  text: string,
): DeclarationPath | undefined {
  const place = /at line '(\d+)' and column '(\d+)' could not be expanded/.exec(
    message,
  );
  const keys = place && keysAt(text, Number(place[1]), Number(place[2]));
  if (!keys) return undefined;
  const resources = keys.lastIndexOf('resources');
  return resources < 0 ? undefined : keys.slice(0, resources + 2);
}

function keysAt(
  text: string,
  line: number,
  column: number,
): DeclarationPath | undefined {
  let offset = 0;
  for (let current = 1; current < line; current++) {
    offset = text.indexOf('\n', offset) + 1;
    if (offset === 0) return undefined;
  }
  return getLocation(text, offset + column - 1).path;
}

function hasList(text: string, keys: DeclarationPath): boolean {
  const value = keys.reduce<any>(
    (parent, key) => parent?.[key],
    JSON.parse(text),
  );
  return Array.isArray(value);
}
