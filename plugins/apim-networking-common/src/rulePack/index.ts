export { versionWithPacks, type RulePack } from './RulePack';
