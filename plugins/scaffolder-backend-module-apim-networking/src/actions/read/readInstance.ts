import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { Finding } from 'backstage-plugin-apim-networking-common';
import type { ApimNetworkingService } from 'backstage-plugin-apim-networking-node';
import {
  describeFinding,
  namesOfDenyingRules,
  oneLine,
} from '../../decision/describeFinding';
import { decisionPath } from '../../decision/decisionPage';
import { obtainVerdict } from '../../decision/obtainVerdict';
import type { InstanceDescription } from '../../instance/describeInstance';
import { MAX_CHARACTERS } from '../../instance/instanceOfJson';
import type { InstanceSource } from '../../instance/InstanceSource';
import { obstaclesToGeneration } from '../../instance/obstaclesToBicep';
import {
  untrustedInputOf,
  type UntrustedInputOptions,
} from '../../untrusted/untrustedInputOf';
import { examples } from './readInstance.examples';

/** A file as a data URL: four characters for three bytes, of which a character of UTF-16 takes two. */
const MAX_ENCODED_CHARACTERS = 3 * MAX_CHARACTERS;

/** @public */
export interface ReadInstanceActionOptions extends UntrustedInputOptions {
  /** The authority that decides on designs. */
  decisions: ApimNetworkingService;
  /** Where instances are read from by id. Default: they are given as JSON. */
  source?: InstanceSource;
}

/**
 * `apim:instance:read`: how an instance that exists is networked, from its JSON or from Azure; its design, and whether it would be
 * allowed.
 *
 * @public
 */
export function createReadInstanceAction(options: ReadInstanceActionOptions) {
  return createTemplateAction({
    id: 'apim:instance:read',
    description:
      'Reads how an Azure API Management instance that exists is networked, from its ARM JSON or its resource id: posture, findings, and the design that it amounts to',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        armJson: z =>
          z
            .string()
            .optional()
            .describe(
              'JSON of the instance: {service, related}, a service, a list, or what az apim show prints; or a file as a data URL',
            ),
        resourceId: z =>
          z
            .string()
            .optional()
            .describe(
              'ARM id of the instance, in place of armJson: it is read from Azure, where apimNetworking.azure is configured',
            ),
        serviceName: z =>
          z
            .string()
            .optional()
            .describe(
              'Which of several instances in armJson. Default: the one',
            ),
        environment: z =>
          z
            .string()
            .describe('The environment that it belongs to, such as production'),
        owner: z =>
          z
            .string()
            .optional()
            .describe(
              'Entity reference of who will own it in the catalog: the permission policy may allow decisions to owners only',
            ),
        system: z =>
          z
            .string()
            .optional()
            .describe('Entity reference of the system that it will be part of'),
        allowUnclear: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether an instance whose design cannot be determined is let through, without one. Default: no',
            ),
      },
      output: {
        name: z => z.string().describe('Name of the instance in Azure'),
        design: z =>
          z
            .record(z.any())
            .optional()
            .describe('The design that it amounts to, where it can be told'),
        pattern: z => z.string().describe('The networking pattern'),
        tier: z => z.string().describe('The tier, by the name of its SKU'),
        posture: z => z.string().describe('How exposed it is, in a few words'),
        sentence: z => z.string().describe('The same in a sentence'),
        findings: z =>
          z
            .object({
              error: z.number(),
              warning: z.number(),
              info: z.number(),
            })
            .describe('How many findings there are, by severity'),
        confidence: z =>
          z
            .enum(['high', 'low'])
            .describe('Whether what was read leaves room for another reading'),
        allowed: z =>
          z
            .boolean()
            .describe(
              'Whether rules and policy allow the design; no where there is none',
            ),
        decisionId: z =>
          z.string().optional().describe('The decision on the design'),
        decisionPath: z =>
          z
            .string()
            .optional()
            .describe('Page of that decision, as a path of the portal'),
        bicepPossible: z =>
          z
            .boolean()
            .describe(
              'Whether apim:bicep:generate describes it as it is: it is allowed, and nothing stands in the way',
            ),
        obstacles: z =>
          z
            .array(z.string())
            .describe('What stands in the way of that, each as a sentence'),
        publisherName: z =>
          z.string().optional().describe('Who publishes the APIs'),
        publisherEmail: z =>
          z.string().optional().describe('Where Azure sends notifications'),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const { owner, system } = input;
      const described = await describe(ctx, options);
      const { name, posture, findings, confidence, existing } = described;
      for (const text of described.unread) {
        logger.warn(
          `Not read, so what depends on it is unknown: ${oneLine(text)}`,
        );
      }
      logger.info(oneLine(`${name}: ${posture.headline}. ${posture.sentence}`));
      logFindings(findings, logger);

      const { design, reasons } = existing;
      if (!design) {
        const text = oneLine(
          `The design of ${name} cannot be determined: ${reasons.join(' ')}`,
        );
        if (!input.allowUnclear) {
          const rules = namesOfDenyingRules(findings);
          throw new InputError(
            `${text}${
              rules && ` It violates ${rules}.`
            } Set related to the resources around it, or allowUnclear to register it without a design.`,
          );
        }
        logger.warn(`${text}. It is registered without one`);
      }

      ctx.output('name', name);
      ctx.output('pattern', posture.pattern);
      ctx.output('tier', posture.tier ?? posture.skuName);
      ctx.output('posture', posture.headline);
      ctx.output('sentence', posture.sentence);
      ctx.output('findings', countsOf(findings));
      ctx.output('confidence', confidence);
      const { publisherName, publisherEmail } = described.publisher;
      if (publisherName && publisherEmail) {
        ctx.output('publisherName', publisherName);
        ctx.output('publisherEmail', publisherEmail);
      }
      const verdict =
        design &&
        (await obtainVerdict(
          ctx,
          options.decisions,
          { design, owner, system },
          // It is registered also where no Bicep describes it.
          { generation: false },
        ));
      const obstacles = design
        ? [...described.obstacles, ...(await obstaclesToGeneration(design))]
        : [];
      if (design && verdict) {
        logVerdict(verdict.outcome, verdict.evaluation.findings, logger);
        ctx.output('design', JSON.parse(JSON.stringify(design)));
        // A dry run records none that could be found later.
        if (verdict.recorded) {
          ctx.output('decisionId', verdict.id);
          ctx.output('decisionPath', decisionPath(verdict.id));
        }
      }
      for (const text of obstacles) {
        logger.warn(`No Bicep describes it as it is: ${oneLine(text)}`);
      }
      const allowed = verdict?.outcome === 'allowed';
      ctx.output('allowed', allowed);
      ctx.output('bicepPossible', allowed && obstacles.length === 0);
      ctx.output('obstacles', obstacles);
    },
  });
}

async function describe(
  ctx: {
    input: {
      armJson?: string;
      resourceId?: string;
      serviceName?: string;
      environment: string;
    };
    signal?: AbortSignal;
    isDryRun?: boolean;
  },
  options: ReadInstanceActionOptions,
): Promise<InstanceDescription> {
  const { input, signal, isDryRun } = ctx;
  const { environment, serviceName } = input;
  const armJson = input.armJson?.trim();
  const resourceId = input.resourceId?.trim();
  if (armJson ? resourceId : !resourceId) {
    throw new InputError(
      `armJson must be the JSON of the instance, got ${
        armJson ? 'resourceId too' : 'nothing'
      }. Set either armJson or resourceId.`,
    );
  }
  const untrustedInput = untrustedInputOf(options);
  if (armJson) {
    if (armJson.length > MAX_ENCODED_CHARACTERS) {
      throw new InputError(
        `armJson must have at most ${MAX_CHARACTERS} characters, got ${armJson.length}. Leave out what is not about the networking of the gateway.`,
      );
    }
    return untrustedInput.run(
      'describeInstance',
      { armJson, serviceName, environment },
      { field: 'armJson', signal },
    );
  }
  if (!options.source) {
    throw new InputError(
      `resourceId must be omitted in a portal without apimNetworking.azure, got ${JSON.stringify(
        resourceId!.slice(0, 200),
      )}. Set armJson instead: "az apim show --ids <resource id>" prints the instance, "az network vnet show" and "az network private-endpoint list" the resources around it.`,
    );
  }
  if (isDryRun) {
    // Whoever is signed in can have a dry run, with a template of their own.
    throw new InputError(
      'resourceId must be omitted in a dry run, in which nothing is read from Azure. Give armJson instead, or run the template.',
    );
  }
  const instance = await options.source.read(resourceId!, { signal });
  return untrustedInput.run(
    'describeInstance',
    { instance, environment },
    { field: 'The answer of Azure', signal },
  );
}

type Logger = Record<'error' | 'warn' | 'info', (message: string) => void>;

/** What is wrong with what exists stops nothing: to see it is what this is for. */
function logFindings(findings: Finding[], logger: Logger): void {
  for (const finding of findings) {
    const text = describeFinding(finding);
    if (finding.severity === 'info') logger.info(text);
    else logger.warn(text);
  }
}

function logVerdict(
  outcome: string,
  findings: Finding[],
  logger: Logger,
): void {
  if (outcome === 'allowed') {
    logger.info('The design would be allowed as it is');
    return;
  }
  logger.warn(
    `The design would be denied by ${namesOfDenyingRules(
      findings,
    )}: it is registered as it is, without Bicep`,
  );
  for (const finding of findings.filter(({ origin }) => origin === 'policy')) {
    logger.warn(describeFinding(finding));
  }
}

function countsOf(
  findings: Finding[],
): Record<'error' | 'warning' | 'info', number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
