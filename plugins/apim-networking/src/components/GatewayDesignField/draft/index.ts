export {
  attachmentOfDraft,
  capabilitiesOf,
  ddosIsAChoice,
  hasPrivateNames,
  integrationIsAChoice,
  mayHaveEndpoints,
  publicAccessIsAChoice,
  publicAccessIsOffByItself,
  takesPublicIp,
} from './choices';
export { defaultNames, defaultRanges } from './defaults';
export { designOfChange } from './designOfChange';
export { designOfDraft } from './designOfDraft';
export { draftOfDesign } from './draftOfDesign';
export { unitsNumber } from './numbers';
export { rangesOfDraft } from './rangesOfDraft';
export * from './draft';
