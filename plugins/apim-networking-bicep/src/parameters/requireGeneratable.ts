import { InputError } from '@backstage/errors';
import {
  generationFindings,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';

/**
 * Everything that a design specifies is generated, or the design is rejected. A decision that was made for generation has evaluated the
 * same rules.
 *
 * @throws InputError that names each rule of the stage `generation` that the design violates, and what to do
 */
export function requireGeneratable(design: GatewayDesign): void {
  const findings = generationFindings(design);
  if (findings.length > 0) {
    throw new InputError(
      `Bicep cannot be generated for ${design.name}. ${findings
        .map(
          ({ ruleId, field, message, remedy }) =>
            `${field} (${ruleId}): ${message} ${remedy}`,
        )
        .join(' ')}`,
    );
  }
}
