import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Outcome } from 'backstage-plugin-apim-networking-common';
import type { Clock, FindingCounts, ScheduledTaskStore } from '../database';
import type { TaskRunListener } from '../health';
import type { MessageOutcome } from '../notifications';

/** What the plugin measures as it goes. Names and units follow the conventions of OpenTelemetry. */
export interface Meters {
  decided(outcome: Outcome): void;
  evaluated(seconds: number): void;
  taskRun: TaskRunListener;
  messageSent(outcome: MessageOutcome): void;
}

/** In seconds. An evaluation takes well under a millisecond. */
const EVALUATION_BUCKETS = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1,
];
const TASK_RUN_BUCKETS = [
  0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600,
];

export function createMeters(metrics: MetricsService): Meters {
  const decisions = metrics.createCounter('apim_networking.decisions', {
    description: 'Decisions recorded, by outcome',
    unit: '{decision}',
  });
  const evaluation = metrics.createHistogram(
    'apim_networking.evaluation.duration',
    {
      description: 'How long evaluating one design takes',
      unit: 's',
      advice: { explicitBucketBoundaries: EVALUATION_BUCKETS },
    },
  );
  const task = metrics.createHistogram(
    'apim_networking.scheduled_task.duration',
    {
      description: 'How long one run of scheduled work takes',
      unit: 's',
      advice: { explicitBucketBoundaries: TASK_RUN_BUCKETS },
    },
  );
  const messages = metrics.createCounter('apim_networking.messages', {
    description: 'Notifications sent, put off or given up',
    unit: '{message}',
  });
  return {
    decided: outcome =>
      decisions.add(1, { 'apim_networking.decision.outcome': outcome }),
    evaluated: seconds => evaluation.record(seconds),
    taskRun: (name, seconds, error) =>
      task.record(seconds, {
        'apim_networking.scheduled_task.name': name,
        ...(error !== undefined && {
          'error.type': error instanceof Error ? error.name : '_OTHER',
        }),
      }),
    messageSent: outcome =>
      messages.add(1, { 'apim_networking.message.outcome': outcome }),
  };
}

export interface ObservedOptions {
  metrics: MetricsService;
  findings: FindingCounts;
  scheduledTasks: Pick<ScheduledTaskStore, 'list'>;
  clock: Clock;
  logger: LoggerService;
}

/** Measures what the database knows, whenever metrics are collected. Every replica gives the same: take the highest, not the sum. */
export function observeDatabase(options: ObservedOptions): void {
  const { metrics, findings, scheduledTasks, clock, logger } = options;
  /** A database that does not answer leaves a gap, and the other metrics alone. */
  const orGap = async (name: string, observe: () => Promise<void>) => {
    try {
      await observe();
    } catch (error) {
      logger.warn(`${name} could not be measured: ${error}`);
    }
  };
  metrics
    .createObservableGauge('apim_networking.findings', {
      description: 'Rules that stored gateways break, by severity',
      unit: '{finding}',
    })
    .addCallback(result =>
      orGap('apim_networking.findings', async () => {
        for (const { severity, waived, count } of await findings.count()) {
          result.observe(count, {
            'apim_networking.finding.severity': severity,
            'apim_networking.finding.waived': waived,
          });
        }
      }),
    );
  metrics
    .createObservableGauge('apim_networking.scheduled_task.lag', {
      description: 'Time since scheduled work was last done to its end',
      unit: 's',
    })
    .addCallback(result =>
      orGap('apim_networking.scheduled_task.lag', async () => {
        const now = Date.parse(await clock.now());
        for (const { name, succeededAt } of await scheduledTasks.list()) {
          if (!succeededAt) continue;
          result.observe(Math.max(0, (now - Date.parse(succeededAt)) / 1000), {
            'apim_networking.scheduled_task.name': name,
          });
        }
      }),
    );
}
