export * from './geometry';
export { layoutScene, type LayoutOptions } from './layoutScene';
export { metricsOf, type Density, type Metrics } from './metrics';
export { severityWords } from './placeText';
