import { EmptyState } from '@backstage/core-components';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Typography from '@material-ui/core/Typography';
import type {
  Waiver,
  WaiverStatus,
} from 'backstage-plugin-apim-networking-common';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { CouldNotLoad, Loading } from '../ListStates';
import { PageContent } from '../PageContent';
import { DecideOnWaiver, type WaiverToChange } from './DecideOnWaiver';
import { useWaivers } from './useWaivers';
import { WaiverTable } from './WaiverTable';
import { useTranslate } from '../../translation';

interface View {
  status?: WaiverStatus;
  mine?: boolean;
  endsWithinDays?: number;
}

/** As long before its end as a waiver's requester is told of it. */
const ENDING_SOON_DAYS = 7;

const VIEW_NAMES = ['requested', 'approved', 'ending', 'mine', 'all'] as const;

type ViewName = (typeof VIEW_NAMES)[number];

const views: Record<ViewName, View> = {
  requested: { status: 'requested' },
  approved: { status: 'approved' },
  ending: { status: 'approved', endsWithinDays: ENDING_SOON_DAYS },
  mine: { mine: true },
  all: {},
};

/** The exceptions from rules: those that wait for a decision, those in force, those that end soon, one's own, and all. */
export function WaiversPage() {
  const t = useTranslate();
  const identity = useApi(identityApiRef);
  const user = useAsync(
    async () => (await identity.getBackstageIdentity()).userEntityRef,
    [identity],
  );
  const [name, setName] = useState<ViewName>('requested');
  const view = views[name];
  const { waivers, error, loading, hasMore, more, reload } = useWaivers({
    status: view.status,
    requestedBy: view.mine ? user.value : undefined,
    endsWithinDays: view.endsWithinDays,
    wait: view.mine && !user.value,
  });
  const [changing, setChanging] = useState<WaiverToChange>();

  return (
    <PageContent>
      <Typography variant="body2" paragraph>
        {t('waivers.page.description')}
      </Typography>
      <Tabs
        value={name}
        onChange={(_, next: ViewName) => setName(next)}
        indicatorColor="primary"
        variant="scrollable"
        aria-label={t('waivers.page.viewsLabel')}
      >
        {VIEW_NAMES.map(value => (
          <Tab
            key={value}
            value={value}
            label={t(`waivers.view.${value}.title`)}
          />
        ))}
      </Tabs>
      {error && (
        <CouldNotLoad
          title={t('waivers.page.couldNotLoad')}
          error={error}
          onRetry={reload}
        />
      )}
      {!error && !waivers && <Loading text={t('waivers.page.loading')} />}
      {waivers?.length === 0 && (
        <EmptyState
          missing="data"
          title={t(`waivers.view.${name}.title`)}
          description={t(`waivers.view.${name}.empty`, {
            days: String(ENDING_SOON_DAYS),
          })}
        />
      )}
      {waivers && waivers.length > 0 && (
        <WaiverTable
          waivers={waivers}
          user={user.value}
          onChange={(waiver: Waiver, action) => setChanging({ waiver, action })}
        />
      )}
      {hasMore && (
        <Button onClick={more} disabled={loading}>
          {t('shared.showMore')}
        </Button>
      )}
      {changing && (
        <DecideOnWaiver
          {...changing}
          onClose={changed => {
            setChanging(undefined);
            if (changed) reload();
          }}
        />
      )}
    </PageContent>
  );
}
