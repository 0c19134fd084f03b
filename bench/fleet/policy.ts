import { ENVIRONMENTS } from './entities';

/** Of `apimNetworking.policy`. */
export const POLICY = {
  environments: Object.fromEntries(ENVIRONMENTS.map(name => [name, {}])),
};
