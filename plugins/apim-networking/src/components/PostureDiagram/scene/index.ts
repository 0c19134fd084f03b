export { buildScene } from './buildScene';
export { callerTitles, componentTitles, tierTitle, unitsText } from './names';
export * from './scene';
