import { InputError } from '@backstage/errors';
import {
  describeIssue,
  classifyService,
  parseGatewayDesign,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import { transitionMessages } from '../messages';
import { readSubject } from '../check/readSubject';
import type { TemplateCompiler } from '../compiler/templateCompiler';
import { readYaml } from '../input/readYaml';

/** A design, and whether its file says for which environment it is; Azure does not know. */
export interface ReadDesign {
  design: GatewayDesign;
  hasEnvironment: boolean;
}

/**
 * The design in a file: one that is written as such, in YAML or JSON, or that of the one API Management service in Bicep, in
 * an ARM template or in resources as ARM shows them.
 *
 * @throws InputError that names the file, what was seen and what is needed
 */
export async function readDesign(
  file: string,
  compiler: TemplateCompiler,
): Promise<ReadDesign> {
  if (!/\.bicep(?:param)?$/i.test(file)) {
    const value = await readYaml(file, file);
    if (isWrittenDesign(value)) {
      const parsed = parseGatewayDesign(value);
      if (parsed.ok) return { design: parsed.design, hasEnvironment: true };
      throw new InputError(
        transitionMessages.errors.design(file, describeIssue(parsed.issues[0])),
      );
    }
    if (/\.ya?ml$/i.test(file)) {
      throw new InputError(transitionMessages.errors.noDesign(file));
    }
  }
  const { services, evidence } = await readSubject(file, compiler);
  if (services.length !== 1) {
    throw new InputError(
      transitionMessages.errors.services(file, services.length),
    );
  }
  const {
    design,
    posture,
    undecided = [],
  } = classifyService({ ...services[0], evidence });
  if (!design) {
    throw new InputError(
      transitionMessages.errors.incomplete(file, undecided, posture.pattern),
    );
  }
  return {
    design: { ...design, environment: 'unknown' },
    hasEnvironment: false,
  };
}

function isWrittenDesign(value: unknown): boolean {
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.prototype.hasOwnProperty.call(value, 'tier') &&
    Object.prototype.hasOwnProperty.call(value, 'pattern')
  );
}
