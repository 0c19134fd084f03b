import type { Publisher } from '../publish/Publisher';
import type { TemplateSettings } from '../settings/TemplateSettings';

/** What every source builds its template from. */
export interface TemplateContext {
  settings: TemplateSettings;
  publisher: Publisher;
}
