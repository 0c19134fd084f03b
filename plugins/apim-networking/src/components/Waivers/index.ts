export { RequestWaiverDialog } from './RequestWaiverDialog';
export { WaiverNote } from './WaiverNote';
export { WaiversPage } from './WaiversPage';
