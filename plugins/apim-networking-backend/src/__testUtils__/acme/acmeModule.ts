import { createBackendModule } from '@backstage/backend-plugin-api';
import { apimNetworkingRulePacksExtensionPoint } from 'backstage-plugin-apim-networking-node';
import { acmeRules } from './acmeRules';

export default createBackendModule({
  pluginId: 'apim-networking',
  moduleId: 'acme-rules',
  register(env) {
    env.registerInit({
      deps: { rulePacks: apimNetworkingRulePacksExtensionPoint },
      async init({ rulePacks }) {
        rulePacks.addRulePack(acmeRules);
      },
    });
  },
});
