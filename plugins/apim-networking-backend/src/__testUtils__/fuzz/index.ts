export { Memory } from './Memory';
export {
  collectionOf,
  fuzzRequests,
  type FuzzRequest,
  type OpenApiDocument,
} from './requestArbitrary';
export { ResponseContract } from './ResponseContract';
export { send, toWire } from './send';
export { rowCounts, storedState } from './storedState';
