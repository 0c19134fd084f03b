import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { WaiverUse } from 'backstage-plugin-apim-networking-common';
import { waiversLinkRef } from '../../../routes';
import { RuleLink } from '../../RuleReference';
import { Section } from '../../Section';
import { Moment } from '../../Moment';
import { Link, useRouteRef } from '../../../routing';
import { useTranslate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(0, 0, 1),
    paddingLeft: theme.spacing(2.5),
  },
}));

/** The waivers that the decision was made under, as they were then. */
export function WaiversSection(props: { waivers: WaiverUse[] }) {
  const t = useTranslate();
  const classes = useStyles();
  const { waivers } = props;
  const waiversLink = useRouteRef(waiversLinkRef);
  return (
    <Section
      title={t('decisions.waivers.title')}
      aside={String(waivers.length)}
    >
      <ul className={classes.list}>
        {waivers.map(({ id, ruleId, until }) => (
          <Typography key={id} variant="body2" component="li">
            {t('decisions.waivers.entry', {
              rule: <RuleLink ruleId={ruleId} />,
              until: <Moment at={until} withDay />,
            })}
          </Typography>
        ))}
      </ul>
      <Typography variant="body2">
        {t('decisions.waivers.validity')}{' '}
        {waiversLink && (
          <Link to={waiversLink()}>{t('decisions.waivers.all')}</Link>
        )}
      </Typography>
    </Section>
  );
}
