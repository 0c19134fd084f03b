export type { Answer, EdgePosture } from './edgeSchema';
