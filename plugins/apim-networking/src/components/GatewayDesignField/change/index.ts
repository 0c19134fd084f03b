export { ChangedGateway } from './ChangedGateway';
export { readPresent } from './readPresent';
export { TransitionSection } from './TransitionSection';
