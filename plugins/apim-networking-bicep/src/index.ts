/**
 * Bicep for Azure API Management networking patterns: generate, compile, read back.
 *
 * @packageDocumentation
 */
export {
  BicepCompilationError,
  type BicepCompiler,
} from './compiler/BicepCompiler';
export { startBicepCompiler } from './compiler/BicepNodeCompiler';
export { findBicep } from './compiler/findBicep';
export {
  generateBicep,
  PATTERNS_WITH_BICEP,
  type GeneratedBicep,
  type GeneratedFile,
  type GenerateOptions,
} from './generate/generateBicep';
export type { DecisionOfReadme } from './generate/readme';
export type { Publisher } from './parameters/parametersFile';
export { readBack } from './readBack/readBack';
