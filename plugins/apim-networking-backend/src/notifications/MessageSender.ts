import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Message } from '../messages/Message';

/** Brings a message to people. */
export interface MessageSender {
  /** @throws whatever goes wrong: the message is then sent again later */
  send(message: Message): Promise<void>;
}

/** Sends by the portal's notifications. */
export class NotificationMessageSender implements MessageSender {
  readonly #notifications: NotificationService;

  static create(options: { notifications: NotificationService }) {
    return new NotificationMessageSender(options.notifications);
  }

  private constructor(notifications: NotificationService) {
    this.#notifications = notifications;
  }

  async send(message: Message): Promise<void> {
    await this.#notifications.send({
      recipients: {
        type: 'entity',
        entityRef: message.recipients,
        ...(message.except && { excludeEntityRef: message.except }),
      },
      payload: {
        title: message.title,
        description: message.description,
        link: message.link,
        severity: message.severity,
        topic: message.topic,
        // Of a message that was sent, but not written down as sent, the portal makes one with the first.
        scope: message.scope ?? message.id,
      },
    });
  }
}
