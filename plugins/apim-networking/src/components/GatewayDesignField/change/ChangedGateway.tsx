import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type {
  GatewayDesign,
  GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { useEffect, type ReactNode } from 'react';
import { Section } from '../../Section';
import { usePresentGateway } from './usePresentGateway';

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
  if (!props.entityRef) {
    return (
      <Section title="Which gateway?">
        <Typography variant="body2" role="status">
          Choose the gateway that is to be changed first: the answer{' '}
          <code>{props.parameter}</code> is empty.
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
  const { entityRef, value, onChange } = props;
  const { value: gateway, error, retry } = usePresentGateway(entityRef);
  const present = gateway?.ok ? gateway.design : undefined;
  const another = present !== undefined && value?.name !== present.name;
  useEffect(() => {
    if (another) onChange(present);
  }, [another, onChange, present]);

  if (error) {
    return (
      <>
        <ResponseErrorPanel
          title={`${entityRef} could not be read from the catalog`}
          error={error}
        />
        <Button variant="outlined" onClick={retry}>
          Try again
        </Button>
      </>
    );
  }
  if (!gateway) {
    return (
      <div aria-busy>
        <Typography variant="body2" role="status">
          Reading the present networking of {entityRef} …
        </Typography>
        <Progress />
      </div>
    );
  }
  if (!gateway.ok) {
    return (
      <Section title="This cannot be changed here">
        <Typography variant="body2" role="alert">
          {gateway.reason}
        </Typography>
      </Section>
    );
  }
  // The form starts from its value, so that it waits until this is the gateway’s.
  return another ? null : <>{props.children(gateway.design, gateway.title)}</>;
}
