/** A stock backend that loads its plugins dynamically, as Red Hat Developer Hub does. Its configuration is `--config <file>`. */
const { createBackend } = require('@backstage/backend-defaults');
const {
  dynamicPluginsFeatureLoader,
} = require('@backstage/backend-dynamic-feature-service');

const backend = createBackend();
backend.add(dynamicPluginsFeatureLoader());
backend.add(require('@backstage/plugin-catalog-backend'));
backend.add(require('@backstage/plugin-scaffolder-backend'));
backend.start();
