import { Progress } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityLink } from '../EntityLink';
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
import { HiddenGateways } from './HiddenGateways';
import { NoGateway } from './NoGateway';
import { NotReadable } from './NotReadable';
import { Section } from '../Section';
import { UnresolvedReferences } from './UnresolvedReferences';
import { isApi, useNetworking } from './useNetworking';

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
        <NotReadable
          kind={isApi(entity) ? 'api' : 'gateway'}
          error={error}
          onRetry={retry}
        />
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

function ApiNetworking(props: {
  posture: ApiPosture;
  apiName: string;
  onRefresh: () => void;
}) {
  const { gateways, unresolved, notReadable = 0 } = props.posture;
  // Of several gateways, also of those that are not shown, none speaks for the API.
  const named = gateways.length + unresolved.length + notReadable;
  const [selected, setSelected] = useState(gateways[0]?.entityRef);
  const gateway =
    gateways.find(({ entityRef }) => entityRef === selected) ?? gateways[0];
  return (
    <>
      <UnresolvedReferences references={unresolved} />
      <HiddenGateways hidden={notReadable} shown={gateways.length} />
      {named === 0 && <NoGateway apiName={props.apiName} />}
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
          subject={named > 1 ? `this API on ${gateway.title}` : 'this API'}
          linkGateway
          notSeen={notSeenOf(unresolved.length, notReadable)}
          onRefresh={props.onRefresh}
        />
      )}
    </>
  );
}

/** What the exposure of one gateway leaves open about the API; undefined where it is the API's only one. */
function notSeenOf(unresolved: number, hidden: number): string | undefined {
  const parts = [
    [unresolved, 'cannot be found'],
    [hidden, 'you cannot see'],
  ] as const;
  const text = parts
    .filter(([count]) => count > 0)
    .map(
      ([count, why]) =>
        `${count} ${count === 1 ? 'gateway' : 'gateways'} ${why}`,
    );
  return text.length > 0 ? text.join(', ') : undefined;
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
            {totalApis - apis.length} of the APIs that name this gateway are not
            shown: you cannot see them in the catalog, or they are not among the
            first 200.
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
                <EntityLink entityRef={api.entityRef} title={api.title} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
