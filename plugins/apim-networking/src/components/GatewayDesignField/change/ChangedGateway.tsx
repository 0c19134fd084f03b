import Typography from '@material-ui/core/Typography';
import type {
  GatewayDesign,
  GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { useEffect, type ReactNode } from 'react';
import { CouldNotLoad, Loading } from '../../ListStates';
import { Section } from '../../Section';
import { usePresentGateway } from './usePresentGateway';
import { useTranslate } from '../../../translation';

/**
 * Reads the gateway that is changed, and shows the form once it is there. A value that is of another gateway, as one has chosen
 * another since, is put aside.
 */
export function ChangedGateway(props: {
  /** Undefined: none is chosen yet. */
  entityRef: string | undefined;
  /** Name of the parameter that holds it. */
  parameter: string;
  value: GatewayDesignInput | undefined;
  onChange: (design: GatewayDesignInput) => void;
  children: (present: GatewayDesign, title: string) => ReactNode;
}) {
  const t = useTranslate();
  if (!props.entityRef) {
    return (
      <Section title={t('designField.change.choose.title')}>
        <Typography variant="body2" role="status">
          {t('designField.change.choose.description', {
            parameter: <code>{props.parameter}</code>,
          })}
        </Typography>
      </Section>
    );
  }
  return (
    <Present key={props.entityRef} {...props} entityRef={props.entityRef} />
  );
}

function Present(props: {
  entityRef: string;
  value: GatewayDesignInput | undefined;
  onChange: (design: GatewayDesignInput) => void;
  children: (present: GatewayDesign, title: string) => ReactNode;
}) {
  const t = useTranslate();
  const { entityRef, value, onChange } = props;
  const { value: gateway, error, retry } = usePresentGateway(entityRef);
  const present = gateway?.ok ? gateway.design : undefined;
  const another = present !== undefined && value?.name !== present.name;
  useEffect(() => {
    if (another) onChange(present);
  }, [another, onChange, present]);

  if (error) {
    return (
      <CouldNotLoad
        title={t('designField.change.couldNotLoad', { gateway: entityRef })}
        error={error}
        onRetry={retry}
      />
    );
  }
  if (!gateway) {
    return (
      <Loading text={t('designField.change.loading', { gateway: entityRef })} />
    );
  }
  if (!gateway.ok) {
    return (
      <Section title={t('designField.change.notPossible.title')}>
        <Typography variant="body2" role="alert">
          {gateway.reason}
        </Typography>
      </Section>
    );
  }
  // The form starts from its value, so that it waits until this is the gateway’s.
  return another ? null : <>{props.children(gateway.design, gateway.title)}</>;
}
