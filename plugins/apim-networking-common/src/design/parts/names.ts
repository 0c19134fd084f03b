import { z } from 'zod';
import { parseCidr } from '../../cidr';

/*
 * Patterns have no flags, because JSON Schema has none.
 */

/** What ARM accepts as the name of an API Management service. */
export const SERVICE_NAME = /^[a-zA-Z](?:[a-zA-Z0-9-]{0,48}[a-zA-Z0-9])?$/;
/** What ARM accepts as the name of a virtual network, subnet, or public IP address. */
export const NETWORK_NAME =
  /^[a-zA-Z0-9](?:[a-zA-Z0-9._-]{0,78}[a-zA-Z0-9_])?$/;
export const RESOURCE_GROUP = /^[-\w.()]{0,89}[-\w()]$/;
export const REGION = /^[a-z][a-z0-9]{2,49}$/;
export const UUID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
export const ENVIRONMENT = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;

export function matching(pattern: RegExp, expected: string) {
  const error = `must ${/^\d/.test(expected) ? 'have' : 'be'} ${expected}`;
  return z.string({ error }).regex(pattern, { error });
}

export const networkName = matching(
  NETWORK_NAME,
  '1 to 80 letters, digits, dots, hyphens and underscores, starting with a letter or digit and ending with a letter, digit or underscore',
);

/** An IPv4 range in CIDR notation with no host bits set, such as `10.20.0.0/27`. */
export const cidr = z
  .string({ error: 'must be an IPv4 range such as 10.20.0.0/27' })
  .superRefine((value, ctx) => {
    const parsed = parseCidr(value);
    if (!parsed.ok) ctx.addIssue({ code: 'custom', message: parsed.message });
  });

export const region = z
  .string({ error: 'must be an Azure region such as westeurope' })
  .transform(value => value.replace(/[\s-]/g, '').toLowerCase())
  .pipe(matching(REGION, 'an Azure region such as westeurope'));

/** One IPv4 address, such as `10.0.0.4`. */
export const ipv4 = matching(
  /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/,
  'an IPv4 address such as 10.0.0.4',
);

/** What Key Vault accepts as the name of a vault. */
export const VAULT_NAME = /^[a-zA-Z](?!.*--)[a-zA-Z0-9-]{1,22}[a-zA-Z0-9]$/;
export const CERTIFICATE_NAME = /^[a-zA-Z0-9-]{1,127}$/;

/** A full host name, without a wildcard. */
export const HOST_NAME =
  /^(?=.{4,253}$)(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;

export const hostName = matching(
  HOST_NAME,
  'a host name such as api.example.com',
);
