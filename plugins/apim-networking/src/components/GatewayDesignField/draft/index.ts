export { defaultNames, defaultRanges, longestPrefix } from './defaults';
export { designOfDraft, publicAccessIsAChoice } from './designOfDraft';
export { draftOfDesign } from './draftOfDesign';
export * from './draft';
