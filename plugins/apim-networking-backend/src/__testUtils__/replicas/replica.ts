import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';

/** A whole backend process of the plugin alone; who asks is believed, as there is nobody to sign in with. */
const backend = createBackend();
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(import('../../index'));
backend.start();
