/** The texts of the plugin that a portal can translate, in English. */
export const messages = {
  'page.gateways.title': 'Gateways',
  'page.rules.title': 'Gateway rules',
  'page.decisions.title': 'Decisions',
  'page.waivers.title': 'Waivers',
  'entityContent.networking.title': 'Networking',
} as const;
