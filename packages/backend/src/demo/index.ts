export { demoFilesPlugin } from './filesPlugin';
export { demoPublishActionModule } from './publishAction';
export { publishedGatewaysProviderModule } from './publishedGatewaysProvider';
export { publishedChangesModule } from './publishedChangesProcessor';
