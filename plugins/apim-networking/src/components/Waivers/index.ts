export { AskForWaiver } from './AskForWaiver';
export { WaiverNote } from './WaiverNote';
export { WaiversPage } from './WaiversPage';
