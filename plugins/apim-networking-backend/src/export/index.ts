export { exportFindings, exportGateways } from './exportGateways';
