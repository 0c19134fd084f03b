export * from './geometry';
export { layoutScene } from './layoutScene';
export { metricsOf, type Density, type Metrics } from './metrics';
