import path from 'node:path';
import { InputError } from '@backstage/errors';
import {
  decisionFile,
  deploymentDigest,
  readDecisionFile,
  statementFile,
  type DecisionReference,
  type DeploymentDigest,
} from 'backstage-plugin-apim-networking-bicep';
import { verifyMessages } from '../messages';
import { checkSubject, findingsOf } from '../check/checkSubject';
import { readPolicy } from '../check/readPolicy';
import { readSubject, withCompiler } from '../check/readSubject';
import { EXIT_FINE, type ExitCode } from '../terminal/exitCodes';
import { styleOfStdout, toJson, writeOutput } from '../terminal/output';
import { exitCodeOf } from '../report/threshold';
import { plainTexts } from '../text/plainText';
import { queryPortal } from '../verify/queryPortal';
import { changedFiles } from '../verify/changedFiles';
import { checkStatement } from '../verify/checkStatement';
import { readSmallFile } from '../verify/readSmallFile';
import {
  exitCodeOfFailure,
  NotVerifiedError,
  type VerifyResult,
} from '../verify/VerifyResult';
import { verifyText } from '../verify/verifyText';

/** Options of `verify`. */
export interface VerifyOptions {
  environment: string;
  portal?: string;
  keys?: string;
  /** The parameters files that are deployed, relative to the folder. */
  parametersFile?: string[];
  gateway?: string;
  policy?: string;
  bicep?: string;
  format: 'text' | 'json';
  output?: string;
}

/**
 * `apim-networking verify FOLDER`: whether a valid decision allows exactly what a folder deploys to an environment. Whatever is not
 * known is not verified.
 */
export async function verify(
  folder: string,
  options: VerifyOptions,
): Promise<ExitCode> {
  const { result, code } = await answer(folder, options);
  await writeOutput(
    options.format === 'json'
      ? toJson(result)
      : verifyText(plainTexts(result), styleOfStdout(options.output)),
    options.output,
  );
  return code;
}

async function answer(
  folder: string,
  options: VerifyOptions,
): Promise<{ result: VerifyResult; code: ExitCode }> {
  const known: Partial<VerifyResult> & { environment: string } = {
    environment: options.environment,
  };
  let deployment: DeploymentDigest | undefined;
  let reference: DecisionReference | undefined;
  try {
    requireOneSource(options);
    deployment = await deploymentDigest(folder, options.environment);
    known.digest = deployment.digest;
    requireDeployed(deployment, options);
    reference = await readReference(folder, options);
    const decision = await requireDecision(
      folder,
      options,
      deployment,
      reference,
    );
    Object.assign(known, decision);
    await requirePolicy(folder, options, deployment);
    return {
      result: {
        ...known,
        verified: true,
        message: verifyMessages.allowed(
          decision.decisionId,
          options.environment,
          decision.validUntil,
        ),
      },
      code: EXIT_FINE,
    };
  } catch (error) {
    const unusable = error instanceof InputError;
    if (!unusable && !(error instanceof NotVerifiedError)) throw error;
    const reason = unusable ? 'unusable-input' : error.reason;
    const { validUntil: _, ...rest } = known;
    return {
      result: {
        ...(reference && {
          decisionId: reference.decisionId,
          gateway: reference.gateway,
        }),
        ...rest,
        verified: false,
        reason,
        message: error.message,
        ...(reason === 'not-bound' &&
          reference &&
          deployment && {
            files: changedFiles(reference.files, deployment.files),
          }),
      },
      code: exitCodeOfFailure(reason),
    };
  }
}

function requireOneSource({ portal, keys }: VerifyOptions): void {
  if (Boolean(portal) === Boolean(keys)) {
    throw new InputError(verifyMessages.errors.oneSource(Boolean(portal)));
  }
}

/** A pipeline that deploys another file than those of the environment deploys what nobody decided on. */
function requireDeployed(
  { parametersFiles }: DeploymentDigest,
  { environment, parametersFile = [] }: VerifyOptions,
): void {
  for (const file of parametersFile) {
    if (!parametersFiles.includes(file)) {
      throw new InputError(
        verifyMessages.errors.parametersFile(
          parametersFiles,
          file,
          environment,
        ),
      );
    }
  }
}

/** Whom to ask, and what to name in a message. Of a signed file it is not needed. */
async function readReference(
  folder: string,
  { environment, keys }: VerifyOptions,
): Promise<DecisionReference | undefined> {
  const file = decisionFile(environment);
  const text = await readSmallFile(path.join(folder, file));
  if (text !== undefined) return readDecisionFile(text, environment);
  if (keys) return undefined;
  throw noDecisionFile(file);
}

function noDecisionFile(file: string): NotVerifiedError {
  return new NotVerifiedError(
    'no-decision-file',
    verifyMessages.errors.noDecisionFile(file),
  );
}

async function requireDecision(
  folder: string,
  options: VerifyOptions,
  { digest }: DeploymentDigest,
  reference: DecisionReference | undefined,
): Promise<{ decisionId: string; gateway: string; validUntil: string }> {
  const { environment, portal, keys } = options;
  if (portal && reference) {
    requireGateway(reference.gateway, options);
    const validUntil = await queryPortal(portal, reference, {
      environment,
      digest,
    });
    const { decisionId, gateway } = reference;
    return { decisionId, gateway, validUntil };
  }
  const file = statementFile(environment);
  const statement = await readSmallFile(path.join(folder, file));
  if (statement === undefined || !keys) throw noDecisionFile(file);
  const checked = await checkStatement(statement, keys, {
    environment,
    digest,
  });
  requireGateway(checked.gateway, options);
  return checked;
}

function requireGateway(actual: string, { gateway }: VerifyOptions): void {
  if (gateway && gateway.toLowerCase() !== actual.toLowerCase()) {
    throw new NotVerifiedError(
      'other-gateway',
      verifyMessages.errors.otherGateway(gateway, actual),
    );
  }
}

/** After the decision: only what was generated is compiled. */
async function requirePolicy(
  folder: string,
  { policy: file, environment, bicep }: VerifyOptions,
  { parametersFiles }: DeploymentDigest,
): Promise<void> {
  if (!file) return;
  const policy = await readPolicy(file, environment);
  const results = await withCompiler(
    { bicep, root: folder },
    async compiler => {
      const checked = [];
      for (const name of parametersFiles) {
        const subject = await readSubject(
          path.join(folder, name),
          compiler,
          undefined,
        );
        checked.push(checkSubject(name, subject, policy));
      }
      return checked;
    },
  );
  const findings = results.flatMap(findingsOf);
  if (exitCodeOf(findings, 'error') !== EXIT_FINE) {
    const rules = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ ruleId }) => ruleId);
    throw new NotVerifiedError(
      'policy-findings',
      verifyMessages.errors.policyFindings([...new Set(rules)]),
    );
  }
}
