export { GatewayHistory } from './GatewayHistory';
