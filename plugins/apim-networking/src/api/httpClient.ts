export { createApimNetworkingClient } from 'backstage-plugin-apim-networking-common';
