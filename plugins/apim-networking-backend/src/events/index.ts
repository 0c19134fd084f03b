export { DeclarationListener } from './DeclarationListener';
