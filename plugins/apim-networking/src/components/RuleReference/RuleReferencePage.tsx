import { EmptyState, InfoCard } from '@backstage/core-components';
import Grid from '@material-ui/core/Grid';
import { findEntry } from 'backstage-plugin-apim-networking-common';
import { gatewaysLinkRef, ruleRouteRef, rulesRouteRef } from '../../routes';
import { Link, SubPages, useRouteRef, useSubRouteParams } from '../../routing';
import { PageContent } from '../PageContent';
import { PatternMatrix } from '../PatternMatrix';
import { PatternComparison } from './PatternComparison';
import { RuleContent } from './RuleContent';
import { RuleList } from './RuleList';

/** What each tier can do, how the patterns compare, and every rule with a page of its own. */
export function RuleReferencePage() {
  return (
    <PageContent>
      <SubPages subRoute={ruleRouteRef}>
        <OverviewOrRule />
      </SubPages>
    </PageContent>
  );
}

function OverviewOrRule() {
  const { ruleId } = useSubRouteParams(ruleRouteRef);
  return ruleId ? <OneRule ruleId={ruleId} /> : <Overview />;
}

function Overview() {
  const ruleLink = useRouteRef(ruleRouteRef);
  return (
    <Grid container spacing={3}>
      <Grid item xs={12} lg={6}>
        <InfoCard title="What each tier can do">
          <PatternMatrix />
        </InfoCard>
      </Grid>
      <Grid item xs={12} lg={6}>
        <InfoCard title="Rules">
          <RuleList
            renderId={({ id, title }) => (
              <Link
                to={ruleLink?.({ ruleId: id })}
                aria-label={`${id}: ${title}`}
              >
                {id}
              </Link>
            )}
          />
        </InfoCard>
      </Grid>
      <Grid item xs={12}>
        <InfoCard title="How the patterns compare">
          <PatternComparison />
        </InfoCard>
      </Grid>
      <Grid item xs={12}>
        <InfoCard title="Static analysis">
          <RuleContent name="static-analysis" />
        </InfoCard>
      </Grid>
    </Grid>
  );
}

function OneRule(props: { ruleId: string }) {
  const { ruleId } = props;
  const allRules = useRouteRef(rulesRouteRef);
  const gatewaysLink = useRouteRef(gatewaysLinkRef);
  const rule = findEntry(ruleId);
  if (!rule) {
    return (
      <EmptyState
        missing="content"
        title={`Rule ${ruleId} does not exist`}
        description="It can be one of this organisation’s own, or of another version."
        action={allRules && <Link to={allRules()}>All rules</Link>}
      />
    );
  }
  return (
    <InfoCard
      title={`${rule.id}: ${rule.title}`}
      subheader={
        <span>
          {allRules && <Link to={allRules()}>All rules</Link>}
          {gatewaysLink && (
            <>
              {' · '}
              <Link to={`${gatewaysLink()}?finding=${rule.id}`}>
                Gateways that break it
              </Link>
            </>
          )}
        </span>
      }
    >
      <RuleContent name={rule.id} />
    </InfoCard>
  );
}
