export { PatternMatrix, type PatternMatrixProps } from './PatternMatrix';
