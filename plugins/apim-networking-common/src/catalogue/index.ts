export { catalogue, catalogueWith, findEntry } from './catalogue';
export { DECLARATION_ENTRY } from './declaration';
export { catalogueExamples, catalogueExamplesWith } from './examples';
export { LIMIT_ENTRY, SNAPSHOT_ENTRY } from './validation';
