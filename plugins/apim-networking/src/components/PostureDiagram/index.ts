export { PostureDiagram, type PostureDiagramProps } from './PostureDiagram';
