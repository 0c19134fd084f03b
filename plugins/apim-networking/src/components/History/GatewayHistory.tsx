import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useCallback, useState } from 'react';
import { apimNetworkingApiRef } from '../../api';
import { relativeTime } from '../relativeTime';
import { Section } from '../Section';
import { Loading } from '../ListStates';
import { usePages } from '../usePages';
import { HistoryEntry } from './HistoryEntry';
import { useTranslate } from '../../translation';

const PAGE = 5;

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  more: {
    marginTop: theme.spacing(1),
  },
}));

/**
 * How a gateway came to be networked as it is: each change of its posture or its findings, the latest first. It is asked for when
 * the reader wants it, so that the tab itself takes one request.
 *
 * @param props - `changedAt`: when it last changed, ISO 8601
 */
export function GatewayHistory(props: {
  entityRef: string;
  changedAt: string;
}) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('history.title')}
      aside={t('history.lastChanged', {
        relative: relativeTime(t, props.changedAt),
      })}
    >
      <Button
        size="small"
        aria-expanded={open}
        onClick={() => setOpen(before => !before)}
      >
        {t(open ? 'history.hide' : 'history.show')}
      </Button>
      {open && <Changes {...props} />}
    </Section>
  );
}

function Changes(props: { entityRef: string; changedAt: string }) {
  const t = useTranslate();
  const { entityRef, changedAt } = props;
  const classes = useStyles();
  const api = useApi(apimNetworkingApiRef);
  const load = useCallback(
    (cursor?: string) =>
      api.getGatewayHistory(parseEntityRef(entityRef), { limit: PAGE, cursor }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what changed is another history
    [api, entityRef, changedAt],
  );
  const { items, error, loading, hasMore, more, reload } = usePages(load);

  return (
    <>
      {error && (
        <>
          <Typography variant="body2" role="alert">
            {t('history.couldNotLoad', { reason: error.message })}
          </Typography>
          <Button size="small" onClick={reload}>
            {t('shared.tryAgain')}
          </Button>
        </>
      )}
      {!error && !items && <Loading text={t('history.loading')} />}
      {items?.length === 0 && (
        <Typography variant="body2">{t('history.empty')}</Typography>
      )}
      {items && items.length > 0 && (
        <ol className={classes.list}>
          {items.map((change, index) => (
            <HistoryEntry
              key={`${change.changedAt} ${index}`}
              change={change}
              isLast={index === items.length - 1 && !hasMore}
            />
          ))}
        </ol>
      )}
      {hasMore && (
        <Button
          size="small"
          className={classes.more}
          onClick={more}
          disabled={loading}
        >
          {t('history.showEarlier')}
        </Button>
      )}
    </>
  );
}
