import type { SchedulerService } from '@backstage/backend-plugin-api';
import {
  collectWaiverMessages,
  sendMessages,
  type CollectWaiverMessagesOptions,
  type MessageSender,
  type SendMessagesOptions,
} from '../notifications';

export interface SendNotificationsOptions
  extends CollectWaiverMessagesOptions,
    Omit<SendMessagesOptions, 'sender'> {
  /** Omitted where the portal has no notifications. */
  sender?: MessageSender;
}

/** Sends notifications four times a minute, on one instance of the portal at a time. */
export async function scheduleNotifications(
  options: SendNotificationsOptions & { scheduler: SchedulerService },
): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'apim-networking-send-notifications',
    frequency: { seconds: 15 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 5 },
    scope: 'global',
    fn: () => sendNotifications(options),
  });
}

/** Writes messages for what happened to waivers and sends what is due. */
export async function sendNotifications(
  options: SendNotificationsOptions,
): Promise<void> {
  const { sender } = options;
  if (sender) {
    await collectWaiverMessages(options);
    await sendMessages({ ...options, sender });
  }
}
