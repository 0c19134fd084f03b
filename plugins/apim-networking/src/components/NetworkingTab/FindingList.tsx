import Button from '@material-ui/core/Button';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  mayBeWaived,
  type Finding,
} from 'backstage-plugin-apim-networking-common';
import { RuleLink } from '../RuleReference/RuleLink';
import { WaiverNote } from '../Waivers/WaiverNote';
import { blend, diagramPalette } from '../PostureDiagram/palette';
import { Link } from '../../routing';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.5, 0),
    '& + &': {
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
    },
  },
  severity: {
    justifySelf: 'start',
    alignSelf: 'start',
    borderRadius: 10,
    padding: theme.spacing(0.25, 1),
    fontSize: 11,
    fontWeight: 700,
    textTransform: 'uppercase',
  },
  text: {
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
}));

/** What is only worth knowing needs no exception. */
function isWorthWaiving(finding: Finding): boolean {
  return finding.severity !== 'info' && mayBeWaived(finding);
}

/** Each finding with what was seen, what is needed, what to do, and why. */
export function FindingList(props: {
  findings: Finding[];
  /** Omitted: fixes are not offered. */
  onFix?: (fix: NonNullable<Finding['fix']>) => void;
  /** Omitted: waivers are not offered. */
  onRequestWaiver?: (finding: Finding) => void;
}) {
  const t = useTranslate();
  const { onFix, onRequestWaiver } = props;
  const classes = useStyles();
  const { severities, paper } = diagramPalette(useTheme());
  if (props.findings.length === 0) {
    return (
      <Typography variant="body2">
        {t('networkingTab.findings.none')}
      </Typography>
    );
  }
  return (
    <ul className={classes.list}>
      {props.findings.map(finding => (
        <li
          key={`${finding.ruleId} ${finding.field} ${finding.message}`}
          className={classes.item}
        >
          <span
            className={classes.severity}
            style={{
              color: severities[finding.severity],
              backgroundColor: blend(severities[finding.severity], paper, 0.1),
            }}
          >
            {t(`shared.severity.${finding.severity}`)}
          </span>
          <div>
            <Typography variant="subtitle2" component="h4">
              {finding.title}
            </Typography>
            <Typography variant="body2" className={classes.text}>
              {t('networkingTab.findings.text', {
                message: finding.message,
                actual: finding.actual,
                expected: finding.expected,
              })}
            </Typography>
            <Typography variant="body2">
              <strong>{t('networkingTab.findings.howToFix')}</strong>{' '}
              {finding.remedy}
              {onFix && finding.fix && (
                <Button
                  size="small"
                  color="primary"
                  onClick={() => onFix(finding.fix!)}
                >
                  {finding.fix.label}
                </Button>
              )}
            </Typography>
            {finding.waiver && <WaiverNote waiver={finding.waiver} />}
            {onRequestWaiver && !finding.waiver && isWorthWaiving(finding) && (
              <Button
                size="small"
                onClick={() => onRequestWaiver(finding)}
                aria-label={t('waivers.request.buttonLabel', {
                  ruleId: finding.ruleId,
                })}
              >
                {t('waivers.request.submit')}
              </Button>
            )}
            <Typography variant="body2" className={classes.text}>
              <RuleLink ruleId={finding.ruleId} />
              {finding.origin === 'policy' && (
                <> · {t('networkingTab.findings.ofOrganization')}</>
              )}
              {finding.raisedFrom && (
                <>
                  {' · '}
                  {t('networkingTab.findings.raised', {
                    severity: finding.raisedFrom,
                  })}
                </>
              )}
              {finding.disputed && (
                <> · {t('networkingTab.findings.disputed')}</>
              )}
              {finding.sources.length > 0 && (
                <> · {t('networkingTab.findings.why')} </>
              )}
              {finding.sources.map((source, index) => (
                <span key={source.id}>
                  {index > 0 && ', '}
                  <Link to={source.url}>{source.title}</Link>
                </span>
              ))}
            </Typography>
          </div>
        </li>
      ))}
    </ul>
  );
}
