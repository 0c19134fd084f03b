/** The notification about one event. */
export interface Message {
  /** Names the event: the same event gives the same id, and is sent once. */
  id: string;
  /** ISO 8601, when the event happened. */
  happenedAt: string;
  /** Entity references of users and groups, or of what they own. Nobody is notified where there are none. */
  recipients: string[];
  /** Entity reference of the user who did it, and needs no message. */
  except?: string;
  topic: MessageTopic;
  title: string;
  description: string;
  /** Path in the portal. */
  link: string;
  severity: 'high' | 'normal' | 'low';
  /** Names the notification that this one takes the place of. Default: none, by the id of the message. */
  scope?: string;
}

/** What users turn on and off in the settings of the portal. */
export type MessageTopic =
  | 'Gateway waivers'
  | 'Gateway exposure'
  | 'Gateway ownership';
