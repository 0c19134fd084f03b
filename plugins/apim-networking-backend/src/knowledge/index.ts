export { capabilities } from './capabilities';
export { planTransition } from './planTransition';
export { recommendWithSources } from './recommendWithSources';
export { describeEntry, ruleList } from './ruleList';
