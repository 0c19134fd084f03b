export { buildScene } from './buildScene';
export * from './scene';
