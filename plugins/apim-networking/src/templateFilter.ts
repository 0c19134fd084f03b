/**
 * Hides software templates of networking patterns that the policy forbids. For the new frontend system on Backstage 1.57 or newer.
 *
 * @packageDocumentation
 */
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { ScaffolderTemplateFilterBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { usePatternFilter } from './templates/usePatternFilter';

/**
 * Hides each software template whose annotation `apim-networking/pattern` names only patterns that the policy allows in no
 * environment. The page of the templates takes one filter: a portal that has one leaves this module out.
 *
 * @public
 */
export const templateFilterModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    ScaffolderTemplateFilterBlueprint.make({
      name: 'apim-networking-patterns',
      params: { useTemplateFilter: usePatternFilter },
    }),
  ],
});

export default templateFilterModule;
