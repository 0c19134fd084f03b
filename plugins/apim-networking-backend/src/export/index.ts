export {
  exportFindings,
  exportGateways,
  type ExportFormat,
} from './exportGateways';
