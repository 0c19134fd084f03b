import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { decisionMessages } from '../components/Decisions/messages';
import { formMessages } from '../components/GatewayDesignField/messages';
import { gatewaysMessages } from '../components/Gateways/messages';
import { historyMessages } from '../components/History/messages';
import { sharedMessages } from '../components/messages';
import { tabMessages } from '../components/NetworkingTab/messages';
import { matrixMessages } from '../components/PatternMatrix/messages';
import { diagramMessages } from '../components/PostureDiagram/messages';
import { rulesMessages } from '../components/RuleReference/messages';
import { waiversMessages } from '../components/Waivers/messages';

/**
 * Every text of the screens, with its English. A portal replaces messages or adds a language with a translation resource for it.
 *
 * It is loaded with the first screen. The eager parts of the plugin read {@link apimNetworkingTitlesTranslationRef}.
 *
 * @public
 */
export const apimNetworkingTranslationRef = createTranslationRef({
  id: 'apim-networking',
  messages: {
    shared: sharedMessages,
    decisions: decisionMessages,
    designField: formMessages,
    gateways: gatewaysMessages,
    history: historyMessages,
    networkingTab: tabMessages,
    patternMatrix: matrixMessages,
    diagram: diagramMessages,
    rules: rulesMessages,
    waivers: waiversMessages,
  },
});
