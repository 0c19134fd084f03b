export { ChangedGateway } from './ChangedGateway';
export { readPresent, type PresentGateway } from './readPresent';
export { TransitionSection } from './TransitionSection';
