export { catalogue, findEntry } from './catalogue';
export { DECLARATION_ENTRY } from './declaration';
export { catalogueExamples } from './examples';
export { LIMIT_ENTRY, SNAPSHOT_ENTRY } from './validation';
