import type { RootConfigService } from '@backstage/backend-plugin-api';
import { DefaultAzureCredential } from '@azure/identity';
import { ArmInstanceSource } from './ArmInstanceSource';
import { ArmReader } from './ArmReader';
import type { InstanceSource } from './InstanceSource';

/** The source that `apimNetworking.azure` sets up; undefined where it is not there, so that nothing is asked of Azure. */
export function instanceSourceOfConfig(
  config: RootConfigService,
): InstanceSource | undefined {
  const azure = config.getOptionalConfig('apimNetworking.azure');
  if (!azure) return undefined;
  return ArmInstanceSource.create({
    reader: ArmReader.create({
      endpoint: azure.getOptionalString('endpoint'),
      credential: new DefaultAzureCredential({
        tenantId: azure.getOptionalString('tenantId'),
        managedIdentityClientId: azure.getOptionalString(
          'managedIdentityClientId',
        ),
      }),
    }),
    subscriptions: azure.getOptionalStringArray('subscriptions'),
  });
}
