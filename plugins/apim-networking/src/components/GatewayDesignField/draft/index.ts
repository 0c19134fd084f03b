export { defaultNames, defaultRanges, longestPrefix } from './defaults';
export {
  attachmentOfDraft,
  capabilitiesOf,
  designOfDraft,
  integrationIsAChoice,
  publicAccessIsAChoice,
  publicAccessIsOffByItself,
} from './designOfDraft';
export { draftOfDesign } from './draftOfDesign';
export * from './draft';
