import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { WaiverUse } from 'backstage-plugin-apim-networking-common';
import { waiversLinkRef } from '../../../routes';
import { RuleLink } from '../../RuleReference';
import { Section } from '../../Section';
import { Moment } from '../../Moment';
import { Link, useRouteRef } from '../../../routing';

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(0, 0, 1),
    paddingLeft: theme.spacing(2.5),
  },
}));

/** The waivers that the decision was made under, as they were then. */
export function WaiversSection(props: { waivers: WaiverUse[] }) {
  const classes = useStyles();
  const { waivers } = props;
  const waiversLink = useRouteRef(waiversLinkRef);
  return (
    <Section title="Waivers used" aside={String(waivers.length)}>
      <ul className={classes.list}>
        {waivers.map(({ id, ruleId, until }) => (
          <Typography key={id} variant="body2" component="li">
            From <RuleLink ruleId={ruleId} />, until{' '}
            <Moment at={until} withDay />
          </Typography>
        ))}
      </ul>
      <Typography variant="body2">
        The decision is valid no longer than any of them.{' '}
        {waiversLink && <Link to={waiversLink()}>Go to the waivers</Link>}
      </Typography>
    </Section>
  );
}
