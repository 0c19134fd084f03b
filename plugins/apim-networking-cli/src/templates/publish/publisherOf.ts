import type { TemplateSettings } from '../settings/TemplateSettings';
import { CustomPublisher } from './CustomPublisher';
import { HostedPublisher } from './HostedPublisher';
import type { Publisher } from './Publisher';

/** Where the settings say that files go. */
export function publisherOf({ publish }: TemplateSettings): Publisher {
  return publish.host === 'custom'
    ? new CustomPublisher(publish)
    : new HostedPublisher(publish);
}
