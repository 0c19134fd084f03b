import {
  InfoCard,
  Progress,
  ResponseErrorPanel,
} from '@backstage/core-components';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { gatewaysLinkRef, ruleRouteRef, rulesRouteRef } from '../../routes';
import { Link, SubPages, useRouteRef, useSubRouteParams } from '../../routing';
import { PageContent } from '../PageContent';
import { PatternMatrix } from '../PatternMatrix';
import { PatternComparison } from './PatternComparison';
import { RuleContent } from './RuleContent';
import { RuleList } from './RuleList';
import { UnknownRule } from './UnknownRule';
import { usePackRules, useRule } from './usePackRules';
import { useTranslate } from '../../translation';

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
  const t = useTranslate();
  const ruleLink = useRouteRef(ruleRouteRef);
  const { value: packRules, error } = usePackRules();
  return (
    <Grid container spacing={3}>
      <Grid item xs={12} lg={6}>
        <InfoCard title={t('rules.page.tiers')}>
          <PatternMatrix />
        </InfoCard>
      </Grid>
      <Grid item xs={12} lg={6}>
        <InfoCard title={t('rules.page.rules')}>
          {error && (
            <Typography color="error" role="alert">
              {t('rules.list.packsNotLoaded', { reason: error.message })}
            </Typography>
          )}
          <RuleList
            packRules={packRules}
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
        <InfoCard title={t('rules.page.comparison')}>
          <PatternComparison />
        </InfoCard>
      </Grid>
      <Grid item xs={12}>
        <InfoCard title={t('rules.page.staticAnalysis')}>
          <RuleContent name="static-analysis" />
        </InfoCard>
      </Grid>
    </Grid>
  );
}

function OneRule(props: { ruleId: string }) {
  const t = useTranslate();
  const { ruleId } = props;
  const allRules = useRouteRef(rulesRouteRef);
  const gatewaysLink = useRouteRef(gatewaysLinkRef);
  const { rule, packRule, loading, error } = useRule(ruleId);
  if (!rule && loading) return <Progress />;
  if (!rule && error) return <ResponseErrorPanel error={error} />;
  if (!rule) {
    return (
      <UnknownRule
        ruleId={ruleId}
        action={allRules && <Link to={allRules()}>{t('rules.rule.all')}</Link>}
      />
    );
  }
  return (
    <InfoCard
      title={`${rule.id}: ${rule.title}`}
      subheader={
        <span>
          {allRules && <Link to={allRules()}>{t('rules.rule.all')}</Link>}
          {gatewaysLink && (
            <>
              {' · '}
              <Link to={`${gatewaysLink()}?finding=${rule.id}`}>
                {t('rules.rule.gateways')}
              </Link>
            </>
          )}
        </span>
      }
    >
      <RuleContent name={rule.id} packRule={packRule} />
    </InfoCard>
  );
}
