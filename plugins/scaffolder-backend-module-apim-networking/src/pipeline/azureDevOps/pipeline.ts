/** The part of https://learn.microsoft.com/azure/devops/pipelines/yaml-schema that is used here. */
export interface Pipeline {
  name: string;
  trigger: 'none' | Changes;
  pr: 'none' | Changes;
  schedules?: Array<{
    cron: string;
    displayName: string;
    branches: { include: string[] };
    always: boolean;
  }>;
  variables: Record<string, string>;
  pool: { vmImage: string };
  stages: Stage[];
}

export interface Changes {
  branches: { include: string[] };
  paths?: { include: string[] };
}

export interface Stage {
  stage: string;
  displayName: string;
  dependsOn: string[];
  condition?: string;
  lockBehavior?: 'sequential';
  jobs: Array<Job | DeploymentJob>;
}

interface AnyJob {
  displayName: string;
  timeoutInMinutes: number;
  /** A list where there is a variable group. */
  variables?: Record<string, string> | Variable[];
}

export type Variable = { group: string } | { name: string; value: string };

export interface Job extends AnyJob {
  job: string;
  dependsOn?: string[];
  condition?: string;
  steps: Step[];
}

/** A job that waits for the checks of an environment, such as an approval. */
export interface DeploymentJob extends AnyJob {
  deployment: string;
  dependsOn?: string[];
  environment: string;
  strategy: { runOnce: { deploy: { steps: Step[] } } };
}

export type Step =
  | { checkout: 'none' }
  | { checkout: 'self'; fetchDepth: number; persistCredentials: false }
  | {
      bash: string;
      name?: string;
      displayName: string;
      condition?: string;
      continueOnError?: true;
      env?: Record<string, string>;
    }
  | {
      task: string;
      name?: string;
      displayName: string;
      condition?: string;
      continueOnError?: true;
      inputs: Record<string, string | boolean>;
      env?: Record<string, string>;
    };
