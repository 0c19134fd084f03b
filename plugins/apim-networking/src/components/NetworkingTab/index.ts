export { NetworkingTab } from './NetworkingTab';
