import type { TemplateSettings } from '../settings/TemplateSettings';

/** The form of a design, limited to what the settings and the template allow. */
export function designField(
  { design }: TemplateSettings,
  options: { pattern?: string; changes?: string } = {},
) {
  const { patterns, tiers, environment, regions } = design;
  const limits = {
    ...(options.changes && { changes: options.changes }),
    ...(options.pattern
      ? { pattern: options.pattern }
      : patterns && { pattern: patterns }),
    ...(tiers && { tiers }),
    ...(environment && !options.changes && { environment }),
    ...(regions && { regions }),
  };
  return {
    title: 'Gateway design',
    type: 'object',
    'ui:field': 'ApimGatewayDesign',
    ...(Object.keys(limits).length > 0 && { 'ui:options': limits }),
  };
}
