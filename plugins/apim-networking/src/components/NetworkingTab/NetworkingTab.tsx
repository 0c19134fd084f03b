import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { EntityRefLink, useEntity } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Typography from '@material-ui/core/Typography';
import type {
  ApiPosture,
  GatewayPostureWithApis,
} from 'backstage-plugin-apim-networking-common';
import { useState } from 'react';
import { GatewayView } from './GatewayView';
import { NoGateway } from './NoGateway';
import { Section } from '../Section';
import { UnresolvedReferences } from './UnresolvedReferences';
import { useNetworking } from './useNetworking';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  apis: {
    columns: '240px auto',
    margin: 0,
    paddingLeft: theme.spacing(2.5),
  },
}));

/**
 * The tab of an API, and of a gateway: how it is networked, who reaches it, and what to do about it.
 *
 * @public
 */
export function NetworkingTab() {
  const classes = useStyles();
  const { entity } = useEntity();
  const { value, error, loading, retry } = useNetworking(entity);

  if (error) {
    return (
      <div className={classes.root}>
        <ErrorState error={error} onRetry={retry} />
      </div>
    );
  }
  if (!value) {
    return (
      <div aria-busy={loading}>
        <Typography variant="body2" role="status">
          Reading how it is networked …
        </Typography>
        <Progress />
      </div>
    );
  }
  return (
    <div className={classes.root} data-networking-tab>
      {value.kind === 'api' ? (
        <ApiNetworking
          posture={value.posture}
          apiName={entity.metadata.name}
          onRefresh={retry}
        />
      ) : (
        <GatewayNetworking posture={value.posture} onRefresh={retry} />
      )}
    </div>
  );
}

function ErrorState(props: { error: Error; onRetry: () => void }) {
  const status = (props.error as { response?: { status?: number } }).response
    ?.status;
  if (status === 403) {
    return (
      <Section title="You may not see this">
        <Typography variant="body2">
          Your account has no permission to read how this is networked. Ask the
          platform team for it.
        </Typography>
      </Section>
    );
  }
  return (
    <>
      <ResponseErrorPanel
        title={
          status === undefined
            ? 'The networking backend cannot be reached'
            : 'How it is networked could not be read'
        }
        error={props.error}
      />
      <div>
        <Button variant="outlined" onClick={props.onRetry}>
          Try again
        </Button>
      </div>
    </>
  );
}

function ApiNetworking(props: {
  posture: ApiPosture;
  apiName: string;
  onRefresh: () => void;
}) {
  const { gateways, unresolved } = props.posture;
  const [selected, setSelected] = useState(gateways[0]?.entityRef);
  const gateway =
    gateways.find(({ entityRef }) => entityRef === selected) ?? gateways[0];
  return (
    <>
      <UnresolvedReferences references={unresolved} />
      {!gateway && unresolved.length === 0 && (
        <NoGateway apiName={props.apiName} />
      )}
      {gateways.length > 1 && (
        <Tabs
          value={gateway.entityRef}
          onChange={(_, entityRef: string) => setSelected(entityRef)}
          variant="scrollable"
          indicatorColor="primary"
          aria-label="Gateways that serve this API"
        >
          {gateways.map(({ entityRef, title }) => (
            <Tab key={entityRef} value={entityRef} label={title} />
          ))}
        </Tabs>
      )}
      {gateway && (
        <GatewayView
          key={gateway.entityRef}
          gateway={gateway}
          subject={
            gateways.length > 1 ? `this API on ${gateway.title}` : 'this API'
          }
          linkGateway
          onRefresh={props.onRefresh}
        />
      )}
    </>
  );
}

function GatewayNetworking(props: {
  posture: GatewayPostureWithApis;
  onRefresh: () => void;
}) {
  const classes = useStyles();
  const { gateway, apis, totalApis = apis.length } = props.posture;
  return (
    <>
      <GatewayView
        gateway={gateway}
        subject="this gateway"
        linkGateway={false}
        onRefresh={props.onRefresh}
      />
      <Section
        title="APIs on this gateway"
        aside={
          totalApis > apis.length
            ? `${apis.length} of ${totalApis}`
            : String(apis.length)
        }
      >
        {totalApis > apis.length && (
          <Typography variant="body2">
            The first by title that you can read are shown. The catalog has the
            rest.
          </Typography>
        )}
        {totalApis === 0 && (
          <Typography variant="body2">
            None: no API names this gateway in its annotation.
          </Typography>
        )}
        {apis.length > 0 && (
          <ul className={classes.apis}>
            {apis.map(api => (
              <li key={api.entityRef}>
                <EntityRefLink entityRef={api.entityRef} title={api.title} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
