import { cp } from 'node:fs/promises';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';

/** Stands in for the actions of the sample portal: keeps what was made in a folder. */
export function samplePortalModule(published: string) {
  const publish = createTemplateAction({
    id: 'demo:publish',
    schema: {
      input: {
        name: z => z.string(),
        update: z => z.boolean().optional(),
      },
      output: { folderUrl: z => z.string(), entityRef: z => z.string() },
    },
    async handler(ctx) {
      const { name } = ctx.input;
      await cp(ctx.workspacePath, published, { recursive: true });
      ctx.output('folderUrl', `http://portal/${name}/`);
      ctx.output('entityRef', `resource:default/${name.toLowerCase()}`);
    },
  });
  const fetch = createTemplateAction({
    id: 'demo:fetch',
    supportsDryRun: true,
    schema: {
      input: { name: z => z.string() },
      output: { fetched: z => z.boolean() },
    },
    async handler(ctx) {
      ctx.output('fetched', false);
    },
  });
  return createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'sample-portal-stand-in',
    register(env) {
      env.registerInit({
        deps: { scaffolder: scaffolderActionsExtensionPoint },
        async init({ scaffolder }) {
          scaffolder.addActions(publish, fetch);
        },
      });
    },
  });
}
