import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { clientError } from '../errors';

/** Registers actions whose errors say only what a client can know. */
export function withClientErrors(
  actions: ActionsRegistryService,
  logger: LoggerService,
): ActionsRegistryService {
  return {
    register: options =>
      actions.register({
        ...options,
        action: async context => {
          try {
            return await options.action(context);
          } catch (error) {
            throw clientError(error, logger);
          }
        },
      }),
  };
}
