export { RequestWaiverDialog } from './RequestWaiverDialog';
export { WaiversPage } from './WaiversPage';
