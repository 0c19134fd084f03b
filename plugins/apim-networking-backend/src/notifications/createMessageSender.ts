import type {
  LoggerService,
  RootInstanceMetadataService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { NotificationMessageSender, type MessageSender } from './MessageSender';
import type { NotificationSettings } from './readNotificationSettings';

/**
 * Chooses how notifications are sent.
 *
 * @returns undefined for a portal without notifications: where they are turned off, or where nothing is said and this instance does
 *   not have the plugin
 */
export async function createMessageSender(options: {
  settings: NotificationSettings;
  notifications: NotificationService;
  instance: Pick<RootInstanceMetadataService, 'getInstalledPlugins'>;
  logger: LoggerService;
}): Promise<MessageSender | undefined> {
  const { settings, notifications, logger } = options;
  const enabled =
    settings.enabled ??
    (await options.instance.getInstalledPlugins()).some(
      ({ pluginId }) => pluginId === 'notifications',
    );
  if (!enabled) return undefined;
  if (settings.approvers.length === 0) {
    logger.warn(
      'Nobody is notified of waiver requests: apimNetworking.waivers.approvers must name users or groups',
    );
  }
  return NotificationMessageSender.create({ notifications });
}
