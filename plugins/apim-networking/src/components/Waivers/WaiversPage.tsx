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
import { CouldNotRead, Reading } from '../ListStates';
import { PageContent } from '../PageContent';
import { DecideOnWaiver, type WaiverToChange } from './DecideOnWaiver';
import { useWaivers } from './useWaivers';
import { WaiverTable } from './WaiverTable';

interface View {
  title: string;
  status?: WaiverStatus;
  mine?: boolean;
  endsWithinDays?: number;
  empty: string;
}

/** As long before its end as a waiver's requester is told of it. */
const ENDING_SOON_DAYS = 7;

const views: Record<string, View> = {
  requested: {
    title: 'To decide',
    status: 'requested',
    empty: 'No waiver that you can see waits for a decision.',
  },
  approved: {
    title: 'In force',
    status: 'approved',
    empty: 'No waiver that you can see is in force.',
  },
  ending: {
    title: 'Ending soon',
    status: 'approved',
    endsWithinDays: ENDING_SOON_DAYS,
    empty: `No waiver that you can see ends within ${ENDING_SOON_DAYS} days.`,
  },
  mine: {
    title: 'Mine',
    mine: true,
    empty:
      'You have not requested any waivers. Request one from a finding on the Networking tab.',
  },
  all: {
    title: 'All',
    empty: 'There are no waivers yet, or you lack permission to see them.',
  },
};

/** The exceptions from rules: those that wait for a decision, those in force, those that end soon, one's own, and all. */
export function WaiversPage() {
  const identity = useApi(identityApiRef);
  const user = useAsync(
    async () => (await identity.getBackstageIdentity()).userEntityRef,
    [identity],
  );
  const [name, setName] = useState('requested');
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
        A waiver excepts one gateway from one rule until a day. One person asks
        for it and another one decides. What Azure refuses cannot be waived.
      </Typography>
      <Tabs
        value={name}
        onChange={(_, next: string) => setName(next)}
        indicatorColor="primary"
        variant="scrollable"
        aria-label="Which waivers"
      >
        {Object.entries(views).map(([value, { title }]) => (
          <Tab key={value} value={value} label={title} />
        ))}
      </Tabs>
      {error && (
        <CouldNotRead what="the waivers" error={error} onRetry={reload} />
      )}
      {!error && !waivers && <Reading what="the waivers" />}
      {waivers?.length === 0 && (
        <EmptyState
          missing="data"
          title={view.title}
          description={view.empty}
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
          Show more
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
