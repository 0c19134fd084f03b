import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import FormHelperText from '@material-ui/core/FormHelperText';
import type { GatewayDesignInput } from 'backstage-plugin-apim-networking-common';
import { DesignForm } from './DesignForm';

/**
 * The scaffolder field `ApimGatewayDesign`. Its value is a gateway design.
 *
 * @public
 */
export function GatewayDesignField(
  props: FieldExtensionComponentProps<GatewayDesignInput>,
) {
  const { formData, onChange, rawErrors } = props;
  return (
    <>
      <DesignForm design={formData} onChange={onChange} />
      {rawErrors?.map(error => (
        <FormHelperText key={error} error role="alert">
          {error}
        </FormHelperText>
      ))}
    </>
  );
}
