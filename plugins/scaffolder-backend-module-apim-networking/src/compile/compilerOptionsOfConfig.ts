import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  SandboxMode,
  WarmBicepCompilerOptions,
} from 'backstage-plugin-apim-networking-bicep';

const MODES: readonly SandboxMode[] = ['auto', 'required', 'off'];
/** A host with a port and a path, or a subscription with a resource group. */
const REGISTRY =
  /^(?:(?:br:)?[a-z0-9][a-z0-9.-]*(?::\d+)?(?:\/[\w-][\w.-]*)*\/?|ts:[0-9a-f-]{36}(?:\/[\w.()-]+)?)$/i;

/**
 * The compiler as `apimNetworking.bicep` describes it.
 *
 * @throws InputError for a value that is not understood: an operator who asks for a sandbox must not get none because of a typing error
 */
export function compilerOptionsOfConfig(
  config: RootConfigService,
): Pick<WarmBicepCompilerOptions, 'bicepPath' | 'registries' | 'sandbox'> {
  const sandbox = config.getOptionalString('apimNetworking.bicep.sandbox');
  const mode = MODES.find(one => one === (sandbox ?? 'auto'));
  if (!mode) {
    throw new InputError(
      `apimNetworking.bicep.sandbox must be one of ${MODES.join(
        ', ',
      )}, got ${JSON.stringify(sandbox)}.`,
    );
  }
  const registries =
    config.getOptionalStringArray('apimNetworking.bicep.registries') ?? [];
  registries.forEach((registry, index) => {
    if (!REGISTRY.test(registry)) {
      throw new InputError(
        `apimNetworking.bicep.registries[${index}] must be a registry such as mcr.microsoft.com/bicep, or ts: with a subscription id, got ${JSON.stringify(
          registry,
        )}.`,
      );
    }
  });
  return {
    bicepPath: config.getOptionalString('apimNetworking.bicep.path'),
    registries,
    sandbox: mode,
  };
}
