/** Every text that the command line prints, apart from those of the rules, which are in `common`. */
export { checkMessages } from './check';
export { compilerMessages } from './compiler';
export { explainMessages } from './explain';
export { findingsMessages } from './findings';
export { inputMessages } from './input';
export { matrixMessages } from './matrix';
export { postureMessages } from './posture';
export { programMessages } from './program';
export { recommendMessages } from './recommend';
export { templateSettingsMessages } from './templateSettings';
export { templatesMessages } from './templates';
export { transitionMessages } from './transition';
export { verifyMessages } from './verify';
export { verifyPortalMessages } from './verifyPortal';
export { verifyStatementMessages } from './verifyStatement';
