import type { PipelineSettings } from '../pipeline/settings/PipelineSettings';
import { DEFAULT_PIPELINE_SETTINGS } from '../pipeline/settings/PipelineSettings';

const packaged: PipelineSettings['commandLine'] = {
  kind: 'package',
  url: 'https://npm.example.com/@example/cli/-/cli-1.2.3.tgz',
  integrity: `sha512-${'A'.repeat(86)}==`,
};
const vendored: PipelineSettings['commandLine'] = {
  kind: 'vendored',
  path: 'tools/apim-networking.cjs',
  sha256: 'a'.repeat(64),
};
const portal: PipelineSettings['decisionCheck'] = {
  kind: 'portal',
  url: 'https://portal.example.com',
};

/** Every way to configure what pipelines run and ask. */
export const pipelineSettings: Array<{
  title: string;
  settings: PipelineSettings;
}> = [
  { title: 'no configuration', settings: DEFAULT_PIPELINE_SETTINGS },
  ...[packaged, vendored].flatMap(commandLine =>
    [undefined, portal, { kind: 'keys' as const }].flatMap(decisionCheck =>
      [false, true].map(policyVariable => ({
        title: `${commandLine!.kind}, ${
          decisionCheck?.kind ?? 'no decisions'
        }, ${policyVariable ? 'a policy' : 'no policy'}`,
        settings: {
          ...DEFAULT_PIPELINE_SETTINGS,
          commandLine,
          ...(decisionCheck && { decisionCheck }),
          policyVariable,
        },
      })),
    ),
  ),
];
