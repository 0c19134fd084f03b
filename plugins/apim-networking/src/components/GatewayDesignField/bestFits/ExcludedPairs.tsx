import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  patterns,
  PATTERN_NAMES,
  tiers,
  tiersOfPattern,
  TIER_NAMES,
  type ExcludedPair,
  type PatternName,
  type Reason,
} from 'backstage-plugin-apim-networking-common';
import { useId, useState } from 'react';
import { Sources } from './ReasonList';
import { useTranslate, type Translate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    ...theme.typography.body2,
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
  },
  heading: {
    marginTop: theme.spacing(1),
  },
}));

interface Group {
  lead: string;
  text: string;
  sources: Reason['sources'];
}

/** Why the other pairs of tier and pattern fall away, by pattern: tiers with the same reason stand together. */
export function ExcludedPairs(props: { excluded: ExcludedPair[] }) {
  const t = useTranslate();
  const classes = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { excluded } = props;
  if (excluded.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? '▾' : '▸'}&nbsp;
        {t('designField.fit.excluded.button', { count: excluded.length })}
      </Button>
      <div id={id} hidden={!open}>
        {(open ? PATTERN_NAMES : []).map(pattern => {
          const groups = groupsOf(t, excluded, pattern);
          return (
            groups.length > 0 && (
              <section key={pattern}>
                <Typography
                  variant="subtitle2"
                  component="h4"
                  className={classes.heading}
                >
                  {patterns[pattern].title}
                </Typography>
                <ul className={classes.list}>
                  {groups.map(({ lead, text, sources }) => (
                    <li key={text}>
                      {t('designField.fit.excluded.reason', {
                        tiers: (
                          <strong>
                            {t('designField.fit.excluded.tiers', {
                              tiers: lead,
                            })}
                          </strong>
                        ),
                        text,
                      })}
                      <Sources ids={sources} />
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </>
  );
}

function groupsOf(
  t: Translate,
  excluded: ExcludedPair[],
  pattern: PatternName,
): Group[] {
  const pairs = excluded.filter(pair => pair.pattern === pattern);
  const byText = new Map<string, { reason: Reason; titles: string[] }>();
  for (const { tier, reasons } of pairs) {
    for (const reason of reasons) {
      const text = textOf(t, reason, pattern);
      const group = byText.get(text) ?? { reason, titles: [] };
      group.titles.push(tiers[tier].title);
      byText.set(text, group);
    }
  }
  return Array.from(byText)
    .sort(([, a], [, b]) => b.titles.length - a.titles.length)
    .map(([text, { reason, titles }]) => ({
      lead:
        titles.length === TIER_NAMES.length
          ? t('designField.fit.excluded.everyTier')
          : titles.join(', '),
      text,
      sources: reason.sources,
    }));
}

/** A reason without a need is that Azure does not have the pair; the matrix says for each tier what it lacks. */
function textOf(
  t: Translate,
  { requirement, text }: Reason,
  pattern: PatternName,
): string {
  if (requirement) return text;
  return t('designField.fit.excluded.onlyIn', {
    tiers: tiersOfPattern(pattern).map(tier => tiers[tier].title),
  });
}
