export { PostureDiagram } from './PostureDiagram';
