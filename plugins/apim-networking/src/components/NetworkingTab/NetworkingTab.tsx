import { Progress } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityLink } from '../EntityLink';
import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Typography from '@material-ui/core/Typography';
import {
  ANNOTATION_GATEWAY,
  type ApiPosture,
  type GatewayPostureWithApis,
} from 'backstage-plugin-apim-networking-common';
import { useState } from 'react';
import { GatewayView } from './GatewayView';
import { HiddenGateways } from './HiddenGateways';
import { NoGateway } from './NoGateway';
import { NotReadable } from './NotReadable';
import { Section } from '../Section';
import { UnresolvedReferences } from './UnresolvedReferences';
import { isApi, useNetworking } from './useNetworking';
import { useTranslate, type Translate } from '../../translation';

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
  const t = useTranslate();
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
          {t('networkingTab.loading')}
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
  const t = useTranslate();
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
          aria-label={t('networkingTab.gatewaysLabel')}
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
            named > 1
              ? t('networkingTab.subject.apiOnGateway', {
                  gateway: gateway.title,
                })
              : t('networkingTab.subject.api')
          }
          linkGateway
          notSeen={notSeenOf(t, unresolved.length, notReadable)}
          onRefresh={props.onRefresh}
        />
      )}
    </>
  );
}

/** What the exposure of one gateway leaves open about the API; undefined where it is the API's only one. */
function notSeenOf(
  t: Translate,
  unresolved: number,
  hidden: number,
): string | undefined {
  const parts = [];
  if (unresolved > 0) {
    parts.push(t('networkingTab.notSeen.unresolved', { count: unresolved }));
  }
  if (hidden > 0) {
    parts.push(t('networkingTab.notSeen.hidden', { count: hidden }));
  }
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function GatewayNetworking(props: {
  posture: GatewayPostureWithApis;
  onRefresh: () => void;
}) {
  const t = useTranslate();
  const classes = useStyles();
  const { gateway, apis, totalApis = apis.length } = props.posture;
  return (
    <>
      <GatewayView
        gateway={gateway}
        subject={t('networkingTab.subject.gateway')}
        linkGateway={false}
        onRefresh={props.onRefresh}
      />
      <Section
        title={t('networkingTab.apis.title')}
        aside={
          totalApis > apis.length
            ? t('networkingTab.apis.shown', {
                shown: String(apis.length),
                total: String(totalApis),
              })
            : String(apis.length)
        }
      >
        {totalApis > apis.length && (
          <Typography variant="body2">
            {t('networkingTab.apis.notShown', {
              count: totalApis - apis.length,
            })}
          </Typography>
        )}
        {totalApis === 0 && (
          <Typography variant="body2">
            {t('networkingTab.apis.none', { annotation: ANNOTATION_GATEWAY })}
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
