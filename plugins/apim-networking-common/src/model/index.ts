export * from './capacity';
export * from './cidr';
export { delegationOf } from './fromDesign';
export * from './model';
