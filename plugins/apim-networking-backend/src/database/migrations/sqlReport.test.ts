import fs from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { sqlReport } from '../../__testUtils__/sqlReport';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

/** Prettier makes columns of a table as wide as each other. */
function plain(markdown: string): string {
  return markdown.replace(/-{3,}/g, '---').replace(/ +/g, ' ').trim();
}

// As the tests of the stores: where PostgreSQL can be had, `npm test` says so.
(databases.supports('POSTGRES_18') ? describe : describe.skip)(
  'report.sql.md',
  () => {
    it('is what the migrations make: `yarn generate` renews it', async () => {
      const file = resolvePackagePath(
        'backstage-plugin-apim-networking-backend',
        'report.sql.md',
      );
      const knex = await databases.init('POSTGRES_18');
      expect(plain(fs.readFileSync(file, 'utf8'))).toBe(
        plain(await sqlReport(knex)),
      );
    });
  },
);
