/**
 * Clients of services that Backstage's defaults load at once and no test calls: caches, and readers of files in clouds. To load them takes a
 * third of the time that a test of the backend takes to start. A test that needs one takes it off the list.
 */
const NOT_LOADED = [
  '@aws-sdk/client-codecommit',
  '@aws-sdk/client-s3',
  '@azure/storage-blob',
  '@google-cloud/storage',
  '@keyv/memcache',
  '@keyv/redis',
  '@keyv/valkey',
  'rate-limit-redis',
];

const notLoaded = require.resolve('./notLoaded.cjs');

/** Finds modules as Jest does, but for those. */
module.exports = (request, options) =>
  NOT_LOADED.includes(request)
    ? notLoaded
    : options.defaultResolver(request, options);
