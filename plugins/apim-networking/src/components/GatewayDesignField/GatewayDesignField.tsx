import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import FormHelperText from '@material-ui/core/FormHelperText';
import type { GatewayDesignInput } from 'backstage-plugin-apim-networking-common';
import { ChangedGateway } from './change';
import { DesignForm } from './DesignForm';
import { readFieldOptions } from './fieldOptions';
import { useTranslate } from '../../translation';

/**
 * The scaffolder field `ApimGatewayDesign`. Its value is a gateway design. By `ui:options` a template offers only some patterns,
 * tiers, environments or regions, or changes a gateway that exists.
 *
 * @public
 */
export function GatewayDesignField(
  props: FieldExtensionComponentProps<
    GatewayDesignInput,
    Record<string, unknown>
  >,
) {
  const t = useTranslate();
  const { formData, onChange, rawErrors } = props;
  const { options, problems } = readFieldOptions(
    t,
    props.uiSchema?.['ui:options'],
  );
  const { changes } = options;
  const chosen = changes && props.formContext?.formData?.[changes];
  return (
    <>
      {problems.map(problem => (
        <FormHelperText key={problem} error role="alert">
          {t('designField.misconfigured', { problem })}
        </FormHelperText>
      ))}
      {changes ? (
        <ChangedGateway
          entityRef={typeof chosen === 'string' ? chosen : undefined}
          parameter={changes}
          value={formData}
          onChange={onChange}
        >
          {(present, title) => (
            <DesignForm
              design={formData}
              onChange={onChange}
              options={options}
              change={{ present, title }}
            />
          )}
        </ChangedGateway>
      ) : (
        <DesignForm design={formData} onChange={onChange} options={options} />
      )}
      {rawErrors?.map(error => (
        <FormHelperText key={error} error role="alert">
          {error}
        </FormHelperText>
      ))}
    </>
  );
}
