import {
  classifyService,
  gatewaysOf,
  parseJsonInput,
} from 'backstage-plugin-apim-networking-common';
import { nameOfInput, readText } from '../input/readText';
import type { ExitCode } from '../terminal/exitCodes';
import { styleOfStdout, toJson, writeOutput } from '../terminal/output';
import { gatewayReport } from '../report/gatewayReport';
import { exitCodeOf, type FailOn } from '../report/threshold';
import { plainTexts } from '../text/plainText';
import { gatewayText } from '../text/postureText';

/** Options of `posture`. */
export interface PostureOptions {
  format: 'text' | 'json';
  failOn?: FailOn;
  output?: string;
}

/**
 * `apim-networking posture FILE`: the posture of every API Management service in ARM JSON.
 *
 * @throws InputError when the file cannot be used
 */
export async function posture(
  file: string,
  options: PostureOptions,
): Promise<ExitCode> {
  const name = nameOfInput(file);
  const { gateways, isList, evidence } = gatewaysOf(
    parseJsonInput(await readText(file), name),
    name,
  );
  const reports = gateways.map(gateway =>
    gatewayReport(classifyService({ ...gateway, evidence }, { results: true })),
  );
  const style = styleOfStdout(options.output);
  await writeOutput(
    options.format === 'json'
      ? toJson(isList ? reports : reports[0])
      : reports
          .map(report => gatewayText(plainTexts(report), style))
          .join(`\n\n${'─'.repeat(Math.min(style.width, 100))}\n\n`),
    options.output,
  );
  return exitCodeOf(
    reports.flatMap(({ findings }) => findings),
    options.failOn,
  );
}
