import { InputError } from '@backstage/errors';
import type { BicepDiagnostic } from '../diagnostics/BicepDiagnostic';

/** The diagnostics of a module, or an extension, that has to be fetched: not restored, not restorable, registry not trusted. */
const CODES = new Set(['BCP190', 'BCP192', 'BCP446']);
const REFERENCE = /^[^"]*artifact with reference "((?:br|ts)[:/][^"]+)"/;
const UNTRUSTED = /^Restore from registry "([^"]+)"/;

/**
 * The modules of registries and template specs that a compiler without network could not fetch. The compiler has resolved aliases.
 *
 * @returns references such as `br:mcr.microsoft.com/bicep/avm/res/network/virtual-network:0.5.1`
 */
export function registryModules(diagnostics: BicepDiagnostic[]): string[] {
  return [
    ...new Set(
      diagnostics.flatMap(({ code, message }) => {
        if (!CODES.has(code)) return [];
        const [, reference] = REFERENCE.exec(message) ?? [];
        if (reference) return [reference];
        const [, registry] = UNTRUSTED.exec(message) ?? [];
        return registry ? [`br:${registry}/`] : [];
      }),
    ),
  ];
}

/**
 * Sees that modules come from places that were allowed.
 *
 * @param registries - such as `mcr.microsoft.com/bicep`, or `ts:` with the subscription id for template specs
 * @param setting - where they are allowed, for the message
 * @throws InputError that names a module that does not
 */
export function requireAllowedRegistries(
  modules: string[],
  registries: string[],
  subject: string,
  setting: string,
): void {
  const foreign = modules.find(
    module => !registries.some(registry => isFrom(module, registry)),
  );
  if (!foreign) return;
  throw new InputError(
    `${subject} must reference modules only from ${
      registries.length > 0 ? registries.join(', ') : 'its own folder'
    }, got ${JSON.stringify(
      foreign,
    )}. Copy the module into the folder, or have its registry allowed by ${setting}.`,
  );
}

function isFrom(module: string, registry: string): boolean {
  const [, scheme, place] = /^(br|ts):(.+)$/.exec(module) ?? [];
  if (!place) return false;
  const allowed = registry.replace(/^(?:br:)?/, '').replace(/\/+$/, '');
  const template = allowed.startsWith('ts:');
  if (template !== (scheme === 'ts')) return false;
  // The place and what is below it: with the slash, example.com does not allow example.com.evil.org.
  const wanted = (template ? allowed.slice(3) : allowed).toLowerCase();
  return (
    wanted !== '' &&
    !place.includes('..') &&
    place.toLowerCase().startsWith(`${wanted}/`)
  );
}
