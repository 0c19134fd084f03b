import { get, text } from './read';

/**
 * What a module makes of an optional id that another deployment gives: the configuration, unless the id is empty. An output
 * of a deployment that makes the subnet is not empty.
 */
const OPTIONAL_OUTPUT =
  /^\[if\(not\(empty\((reference\(.+?\)\.outputs\.[^()]+?)\)\),\s*createObject\('subnetResourceId'/is;

/**
 * The id of the subnet in `virtualNetworkConfiguration`, of an instance or of one of its locations: an expression, where only
 * the deployment knows which subnet it is.
 */
export function subnetOfConfiguration(settings: unknown): string | undefined {
  const configuration = get(settings, 'virtualNetworkConfiguration');
  const output = OPTIONAL_OUTPUT.exec(text(configuration) ?? '')?.[1];
  return (
    text(get(configuration, 'subnetResourceId')) ??
    (output === undefined ? undefined : `[${output}]`)
  );
}
