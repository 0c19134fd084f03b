import type { SchedulerService } from '@backstage/backend-plugin-api';
import {
  collectWaiverMessages,
  sendMessages,
  type CollectWaiverMessagesOptions,
  type MessageSender,
  type SendMessagesOptions,
} from '../notifications';

export interface TellPeopleOptions
  extends CollectWaiverMessagesOptions,
    Omit<SendMessagesOptions, 'sender'> {
  /** Left out where the portal has no notifications. */
  sender?: MessageSender;
}

/** Tells people what happened, four times a minute, on one instance of the portal at a time. */
export async function scheduleTellingPeople(
  options: TellPeopleOptions & { scheduler: SchedulerService },
): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'apim-networking-tell-people',
    frequency: { seconds: 15 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 5 },
    scope: 'global',
    fn: () => tellPeople(options),
  });
}

/** Writes messages for what happened to waivers and sends what is due. */
export async function tellPeople(options: TellPeopleOptions): Promise<void> {
  const { sender } = options;
  if (sender) {
    await collectWaiverMessages(options);
    await sendMessages({ ...options, sender });
  }
}
