export { createPermissionPolicyModule } from './permissionPolicyModule';
