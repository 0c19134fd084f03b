import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { templateFilterModule } from 'backstage-plugin-apim-networking/template-filter';
import { navModule } from './modules/nav';

export default createApp({
  features: [catalogPlugin, navModule, templateFilterModule],
});
