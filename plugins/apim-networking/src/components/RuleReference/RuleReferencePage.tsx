import {
  Content,
  EmptyState,
  InfoCard,
  Link,
} from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import { rules } from 'backstage-plugin-apim-networking-common';
import { Route, Routes, useParams } from 'react-router-dom';
import { gatewaysLinkRef } from '../../routes';
import { PatternMatrix } from '../PatternMatrix';
import { PatternComparison } from './PatternComparison';
import { RuleContent } from './RuleContent';
import { RuleList } from './RuleList';

/** What each tier can do, how the patterns compare, and every rule with a page of its own. */
export function RuleReferencePage() {
  return (
    <Content>
      <Routes>
        <Route path="/" element={<Overview />} />
        <Route path="/:ruleId" element={<OneRule />} />
      </Routes>
    </Content>
  );
}

function Overview() {
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
              <Link to={id} aria-label={`${id}: ${title}`}>
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

function OneRule() {
  const { ruleId = '' } = useParams();
  const gatewaysLink = useRouteRef(gatewaysLinkRef);
  const rule = rules.find(({ id }) => id === ruleId.toUpperCase());
  if (!rule) {
    return (
      <EmptyState
        missing="content"
        title={`There is no rule ${ruleId}`}
        description="It may be one of this organisation’s own, or of another version."
        action={<Link to="..">All rules</Link>}
      />
    );
  }
  return (
    <InfoCard
      title={`${rule.id}: ${rule.title}`}
      subheader={
        <>
          <Link to="..">All rules</Link>
          {gatewaysLink && (
            <>
              {' · '}
              <Link to={`${gatewaysLink()}?finding=${rule.id}`}>
                Gateways that break it
              </Link>
            </>
          )}
        </>
      }
    >
      <RuleContent name={rule.id} />
    </InfoCard>
  );
}
