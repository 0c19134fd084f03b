export {
  parseTemplateSettings,
  readTemplateSettings,
} from './settings/readTemplateSettings';
export type { TemplateSettings } from './settings/TemplateSettings';
export { generateTemplates, type TemplateFile } from './templateSet';
