import { z } from 'zod';

// Written from https://learn.microsoft.com/azure/devops/pipelines/yaml-schema and the references of the tasks. It knows what is
// used here and nothing else, so that a slip in a name is found.

const displayName = z.string().min(1);
const identifier = z.string().regex(/^[A-Za-z_]\w{0,99}$/);
const condition = z.string().min(1).optional();
const variables = z.record(z.string().regex(/^[A-Z_][A-Z0-9_]*$/), z.string());
const jobVariables = z.union([
  variables,
  z
    .array(
      z.union([
        z.strictObject({ group: z.string().min(1) }),
        z.strictObject({
          name: z.string().regex(/^[A-Z_][A-Z0-9_]*$/),
          value: z.string(),
        }),
      ]),
    )
    .min(1),
]);
const branches = z.strictObject({ include: z.array(z.string()).min(1) });

const changes = z.union([
  z.literal('none'),
  z.strictObject({
    branches,
    paths: z.strictObject({ include: z.array(z.string()).min(1) }).optional(),
  }),
]);

const inputsOfTasks = {
  // https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/azure-cli-v2
  'AzureCLI@2': z.strictObject({
    azureSubscription: z.string().min(1),
    scriptType: z.literal('bash'),
    scriptLocation: z.literal('inlineScript'),
    inlineScript: z.string().min(1),
    keepAzSessionActive: z.boolean(),
  }),
  // https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/node-tool-v0
  'NodeTool@0': z.strictObject({ versionSpec: z.string().min(1) }),
  // https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/publish-build-artifacts-v1
  'PublishBuildArtifacts@1': z.strictObject({
    PathtoPublish: z.string().min(1),
    ArtifactName: z.string().min(1),
  }),
  // https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/publish-pipeline-artifact-v1
  'PublishPipelineArtifact@1': z.strictObject({
    targetPath: z.string().min(1),
    artifact: z.string().min(1),
  }),
  // https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/download-pipeline-artifact-v2
  'DownloadPipelineArtifact@2': z.strictObject({
    artifact: z.string().min(1),
    path: z.string().min(1),
  }),
};

const step = z.union([
  z.strictObject({ checkout: z.literal('none') }),
  z.strictObject({
    checkout: z.literal('self'),
    fetchDepth: z.literal(1),
    persistCredentials: z.literal(false),
  }),
  z.strictObject({
    bash: z.string().min(1),
    name: identifier.optional(),
    displayName,
    condition,
    continueOnError: z.literal(true).optional(),
    env: variables.optional(),
  }),
  ...Object.entries(inputsOfTasks).map(([task, inputs]) =>
    z.strictObject({
      task: z.literal(task),
      name: identifier.optional(),
      displayName,
      condition,
      continueOnError: z.literal(true).optional(),
      inputs,
    }),
  ),
]);

const steps = z.array(step).min(1);
const anyJob = {
  displayName,
  timeoutInMinutes: z.int().min(1).max(360),
  dependsOn: z.array(identifier).min(1).optional(),
  variables: jobVariables,
};

const job = z.union([
  z.strictObject({ job: identifier, ...anyJob, steps }),
  z.strictObject({
    deployment: identifier,
    ...anyJob,
    environment: z.string().min(1),
    strategy: z.strictObject({
      runOnce: z.strictObject({ deploy: z.strictObject({ steps }) }),
    }),
  }),
]);

const stage = z.strictObject({
  stage: identifier,
  displayName,
  dependsOn: z.array(identifier),
  condition,
  lockBehavior: z.literal('sequential').optional(),
  jobs: z.array(job).min(1),
});

/** The part of the YAML of Azure Pipelines that is used here, strictly. */
export const azurePipelinesSchema = z.strictObject({
  name: z.string(),
  trigger: changes,
  pr: changes,
  schedules: z
    .array(
      z.strictObject({
        cron: z.string().regex(/^\d+ \d+ \* \* [0-6]$/),
        displayName,
        branches,
        always: z.boolean(),
      }),
    )
    .optional(),
  variables,
  pool: z.strictObject({ vmImage: z.string() }),
  stages: z.array(stage).min(1),
});
