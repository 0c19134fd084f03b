export { createMessageSender } from './createMessageSender';
export {
  collectWaiverMessages,
  type CollectWaiverMessagesOptions,
} from './collectWaiverMessages';
export type { Message } from '../messages/Message';
export { type MessageSender } from './MessageSender';
export { readNotificationSettings } from './readNotificationSettings';
export {
  sendMessages,
  type MessageOutcome,
  type SendMessagesOptions,
} from './sendMessages';
