const GUIDE = 'docs/install.md';
const CLASSIC_GUIDE = 'plugins/apim-networking/README.md';

/** The portals, with the sections of the guides that their owner follows. */
export const portals = {
  new: {
    title: 'Backstage 1.57, new frontend system',
    line: '1.57',
    install: [
      [
        GUIDE,
        [
          '1. Backend',
          '2. Policy',
          '3. Frontend',
          '4. Catalog',
          '5. Templates',
        ],
      ],
      [GUIDE, ['8. Notifications, metrics and agents']],
    ],
    permissions: [[GUIDE, ['7. Permissions']]],
    upgrade: [[GUIDE, ['Upgrade']]],
  },
  classic: {
    title: 'Backstage 1.57, classic frontend system',
    legacy: true,
    line: '1.57',
    install: [
      [GUIDE, ['1. Backend', '2. Policy', '4. Catalog', '5. Templates']],
      [CLASSIC_GUIDE, ['Classic frontend system']],
      [GUIDE, ['8. Notifications, metrics and agents']],
    ],
    remove: [[GUIDE, ['Remove']]],
  },
  oldest: {
    title: 'Backstage 1.55, new frontend system',
    line: '1.55',
    install: [
      [GUIDE, ['On Backstage 1.55 and 1.56']],
      [
        GUIDE,
        [
          '1. Backend',
          '2. Policy',
          '3. Frontend',
          '4. Catalog',
          '5. Templates',
        ],
      ],
      [GUIDE, ['8. Notifications, metrics and agents']],
    ],
    permissions: [[GUIDE, ['7. Permissions']]],
  },
};
