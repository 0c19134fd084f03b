import { Progress } from '@backstage/core-components';
import { lazy, Suspense, type ComponentProps } from 'react';
import type {
  GatewayDesignField,
  validateDesign as validate,
} from '../components/GatewayDesignField';

const load = () => import('../components/GatewayDesignField');

const Field = lazy(async () => ({
  default: (await load()).GatewayDesignField,
}));

/** The form field, which comes when a form has it: a portal that is opened does not load it. */
export function LazyGatewayDesignField(
  props: ComponentProps<typeof GatewayDesignField>,
) {
  return (
    <Suspense fallback={<Progress />}>
      <Field {...props} />
    </Suspense>
  );
}

/** The validation of the form field, which comes with it. */
export const validateDesign: typeof validate = async (...parameters) =>
  (await load()).validateDesign(...parameters);
