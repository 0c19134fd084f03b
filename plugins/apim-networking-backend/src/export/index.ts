export { exportGateways, type ExportFormat } from './exportGateways';
