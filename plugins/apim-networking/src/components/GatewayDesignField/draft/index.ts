export {
  attachmentOfDraft,
  capabilitiesOf,
  ddosIsAChoice,
  hasPrivateNames,
  integrationIsAChoice,
  mayHaveEndpoints,
  publicAccessIsAChoice,
  publicAccessIsOffByItself,
} from './choices';
export { defaultNames, defaultRanges } from './defaults';
export { designOfChange } from './designOfChange';
export { designOfDraft } from './designOfDraft';
export { draftOfDesign } from './draftOfDesign';
export { rangesOfDraft } from './rangesOfDraft';
export * from './draft';
