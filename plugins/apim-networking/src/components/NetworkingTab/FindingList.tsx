import Button from '@material-ui/core/Button';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  mayBeWaived,
  type Finding,
  type Severity,
} from 'backstage-plugin-apim-networking-common';
import { RuleLink } from '../RuleReference/RuleLink';
import { WaiverNote } from '../Waivers/WaiverNote';
import { blend, diagramPalette } from '../PostureDiagram/palette';
import { Link } from '../../routing';

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

const titles: Record<Severity, string> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
};

/** What is only worth knowing needs no exception. */
function isWorthWaiving(finding: Finding): boolean {
  return finding.severity !== 'info' && mayBeWaived(finding);
}

/** Each finding with what was seen, what is needed, what to do, and why. */
export function FindingList(props: {
  findings: Finding[];
  /** Left out: fixes are not offered. */
  onFix?: (fix: NonNullable<Finding['fix']>) => void;
  /** Left out: waivers are not offered. */
  onRequestWaiver?: (finding: Finding) => void;
}) {
  const { onFix, onRequestWaiver } = props;
  const classes = useStyles();
  const { severities, paper } = diagramPalette(useTheme());
  if (props.findings.length === 0) {
    return (
      <Typography variant="body2">
        No findings. All applicable rules pass.
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
            {titles[finding.severity]}
          </span>
          <div>
            <Typography variant="subtitle2" component="h4">
              {finding.title}
            </Typography>
            <Typography variant="body2" className={classes.text}>
              {finding.message} Actual: {finding.actual}. Expected:{' '}
              {finding.expected}.
            </Typography>
            <Typography variant="body2">
              <strong>How to fix:</strong> {finding.remedy}
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
                aria-label={`Request waiver for ${finding.ruleId}`}
              >
                Request waiver
              </Button>
            )}
            <Typography variant="body2" className={classes.text}>
              <RuleLink ruleId={finding.ruleId} />
              {finding.origin === 'policy' && ' · a rule of this organisation'}
              {finding.raisedFrom &&
                ` · raised from ${finding.raisedFrom} by this organisation`}
              {finding.disputed && ' · the sources disagree'}
              {finding.sources.length > 0 && ' · Why: '}
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
