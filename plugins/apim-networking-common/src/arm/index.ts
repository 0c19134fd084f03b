export { ArmId } from './ArmId';
export type { ArmResource } from './ArmResource';
