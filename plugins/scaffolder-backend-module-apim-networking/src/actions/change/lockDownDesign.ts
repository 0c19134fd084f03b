import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  assertGatewayDesign,
  lockDown,
} from 'backstage-plugin-apim-networking-common';
import { requireChanged } from '../../design/requireChanged';
import { examples } from './lockDownDesign.examples';

/**
 * `apim:design:lock-down`: a design with private endpoints only, made of a present one.
 *
 * @public
 */
export function createLockDownDesignAction() {
  return createTemplateAction({
    id: 'apim:design:lock-down',
    description:
      'Makes of a gateway design the one with private endpoints only: public access off',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        design: z => z.record(z.any()).describe('The present gateway design'),
      },
      output: {
        design: z => z.record(z.any()).describe('The design that is wanted'),
        pattern: z => z.string().describe('Its networking pattern'),
      },
    },
    async handler(ctx) {
      const present = assertGatewayDesign(ctx.input.design);
      const wanted = requireChanged(
        lockDown(present),
        `design of ${present.name} is ${present.pattern} on ${present.tier}, which cannot be locked down to private endpoints`,
      );
      ctx.logger.info(
        `${present.name}: ${present.pattern} with public access on becomes ${wanted.pattern} with public access off`,
      );
      ctx.output('design', JSON.parse(JSON.stringify(wanted)));
      ctx.output('pattern', wanted.pattern);
    },
  });
}
