import type { PipelineSettings } from './settings/PipelineSettings';

/** What a pipeline with these settings verifies before it deploys, in a sentence for its first lines. */
export function whatIsChecked({
  commandLine,
  decisionCheck,
}: PipelineSettings): string {
  if (!commandLine) {
    return 'Only the Bicep compiler and the snapshots check it, as the portal names no command line (apimNetworking.pipeline.commandLine): neither the rules, nor the policy, nor whether a decision allows what is deployed.';
  }
  if (!decisionCheck) {
    return 'Nothing checks whether a decision allows what is deployed, as the portal names no place to verify decisions (apimNetworking.pipeline.decisions).';
  }
  return 'Before each deployment `apim-networking verify` asks whether a valid decision allows exactly these files.';
}
