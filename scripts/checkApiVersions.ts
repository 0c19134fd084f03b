/**
 * Tells which API versions of our Bicep the linter rejects, or will within 90 days: `yarn check:api-versions`, for a scheduled run.
 * It fails when there are any, and is no part of `npm test`, which must not fail because a day has passed.
 */
import { findBicep } from '../plugins/apim-networking-bicep/src';
import { ageingVersions } from '../plugins/apim-networking-bicep/src/apiVersions/ageing';
import { apiVersions } from '../plugins/apim-networking-bicep/src/apiVersions/apiVersions';

const WITHIN_DAYS = 90;

async function main(): Promise<number> {
  const bicepPath = await findBicep();
  if (!bicepPath) {
    throw new Error(
      'There is no Bicep compiler: it needs BICEP_PATH with the path of one, or bicep on the PATH',
    );
  }
  const ageing = await ageingVersions({
    bicepPath,
    versions: apiVersions,
    withinDays: WITHIN_DAYS,
  });
  for (const { type, version, daysLeft, acceptable } of ageing) {
    process.stdout.write(
      `${type}@${version}: the linter ${
        daysLeft > 0 ? `rejects it in ${daysLeft} days` : 'rejects it'
      }; it accepts ${acceptable.join(', ') || 'a newer one'}\n`,
    );
  }
  process.stdout.write(
    ageing.length > 0
      ? `${ageing.length} of ${apiVersions.length} API versions need a newer one, in plugins/apim-networking-bicep: in bicep and in src/apiVersions/apiVersions.ts\n`
      : `${apiVersions.length} API versions: none is rejected within ${WITHIN_DAYS} days\n`,
  );
  return ageing.length > 0 ? 1 : 0;
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  },
);
