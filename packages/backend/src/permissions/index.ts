export { permissionPolicyModule } from './permissionPolicyModule';
