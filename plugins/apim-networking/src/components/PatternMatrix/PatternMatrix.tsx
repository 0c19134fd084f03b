import { makeStyles, useTheme } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import {
  capabilityMatrix,
  patterns,
  PATTERN_NAMES,
  sources,
  tiers,
  TIER_NAMES,
  type PatternCapability,
  type PatternName,
  type TierName,
} from 'backstage-plugin-apim-networking-common';
import { useRef, useState, type KeyboardEvent } from 'react';
import { blend, diagramPalette } from '../PostureDiagram/palette';
import { useTranslate, type Translate } from '../../translation';

const useStyles = makeStyles(theme => ({
  scroll: {
    overflowX: 'auto',
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 3,
    width: '100%',
    fontSize: 13,
  },
  column: {
    fontWeight: 700,
    color: theme.palette.text.secondary,
    padding: theme.spacing(0.5, 0),
    fontSize: 11,
    lineHeight: 1.2,
    verticalAlign: 'bottom',
  },
  row: {
    textAlign: 'left',
    lineHeight: 1.2,
    paddingRight: theme.spacing(0.5),
  },
  cell: {
    minWidth: 32,
    height: 30,
    borderRadius: 4,
    textAlign: 'center',
    cursor: 'pointer',
    fontWeight: 700,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
    '&[aria-disabled=true]': {
      cursor: 'not-allowed',
    },
  },
  legend: {
    color: theme.palette.text.secondary,
    fontSize: 12,
    marginTop: theme.spacing(1),
  },
}));

/** @public */
export interface PatternMatrixProps {
  /** The rows; omitted: every pattern. */
  patterns?: PatternName[];
  /** The columns; omitted: every tier. */
  tiers?: TierName[];
  selected?: { tier: TierName; pattern: PatternName };
  /** Omitted: the matrix is only to be read. */
  onSelect?: (choice: { tier: TierName; pattern: PatternName }) => void;
  /** Why the organisation's policy rejects a pair; undefined: it does not. */
  policyReason?: (choice: {
    tier: TierName;
    pattern: PatternName;
  }) => string | undefined;
}

type CellState = 'possible' | 'againstPolicy' | 'impossible';

const marks: Record<CellState, string> = {
  possible: '✓',
  againstPolicy: '!',
  impossible: '✕',
};

function stateText(
  t: Translate,
  capability: PatternCapability,
  reason: string | undefined,
): string {
  if (!capability.supported) {
    return t('patternMatrix.notPossible', {
      reason: capability.reason,
      source: sources[capability.sources[0]].title,
    });
  }
  return reason
    ? t('patternMatrix.againstPolicy', { reason })
    : patterns[capability.pattern].description;
}

/**
 * Tiers × patterns: what is not possible is shown with the reason, what is against the policy too. Arrow keys move, Enter or
 * Space chooses.
 *
 * @public
 */
export function PatternMatrix(props: PatternMatrixProps) {
  const t = useTranslate();
  const { selected, onSelect, policyReason } = props;
  const rows: readonly PatternName[] = props.patterns ?? PATTERN_NAMES;
  const columns: readonly TierName[] = props.tiers ?? TIER_NAMES;
  const classes = useStyles();
  const palette = diagramPalette(useTheme());
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState({
    row: selected ? Math.max(0, rows.indexOf(selected.pattern)) : 0,
    column: selected ? Math.max(0, columns.indexOf(selected.tier)) : 0,
  });

  const move = (event: KeyboardEvent, row: number, column: number) => {
    const steps: Record<string, [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, columns.length - 1],
    };
    const next = steps[event.key];
    if (!next) return;
    event.preventDefault();
    const [toRow, toColumn] = next;
    const target = table.current?.querySelector<HTMLElement>(
      `[data-cell="${toRow}-${toColumn}"]`,
    );
    if (target) {
      setFocused({ row: toRow, column: toColumn });
      target.focus();
    }
  };

  const colours: Record<CellState, string> = {
    possible: palette.tones.private,
    againstPolicy: palette.severities.warning,
    impossible: palette.muted,
  };

  return (
    <>
      <div className={classes.scroll}>
        <table
          ref={table}
          role="grid"
          aria-label={t('patternMatrix.label')}
          className={classes.table}
        >
          <thead>
            <tr>
              <td />
              {columns.map(tier => (
                <th key={tier} scope="col" className={classes.column}>
                  {tiers[tier].title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((pattern, row) => (
              <tr key={pattern}>
                <th scope="row" className={classes.row}>
                  {patterns[pattern].title}
                </th>
                {columns.map((tier, column) => {
                  const capability = capabilityMatrix[pattern][tier];
                  const reason = capability.supported
                    ? policyReason?.({ tier, pattern })
                    : undefined;
                  let state: CellState = reason ? 'againstPolicy' : 'possible';
                  if (!capability.supported) state = 'impossible';
                  const chosen =
                    selected?.tier === tier && selected.pattern === pattern;
                  const text = stateText(t, capability, reason);
                  const choose = () =>
                    capability.supported && onSelect?.({ tier, pattern });
                  return (
                    <Tooltip key={tier} title={text} interactive>
                      <td
                        role="gridcell"
                        data-cell={`${row}-${column}`}
                        data-state={state}
                        aria-selected={chosen}
                        aria-disabled={!capability.supported}
                        aria-label={t(
                          chosen
                            ? 'patternMatrix.chosenCell'
                            : 'patternMatrix.cell',
                          {
                            pattern: patterns[pattern].title,
                            tier: tiers[tier].title,
                            text,
                          },
                        )}
                        tabIndex={
                          focused.row === row && focused.column === column
                            ? 0
                            : -1
                        }
                        className={classes.cell}
                        style={
                          chosen
                            ? {
                                color: palette.paper,
                                backgroundColor: palette.regionBorder,
                              }
                            : {
                                color: colours[state],
                                backgroundColor: blend(
                                  colours[state],
                                  palette.paper,
                                  0.08,
                                ),
                              }
                        }
                        onClick={() => {
                          setFocused({ row, column });
                          choose();
                        }}
                        onKeyDown={event => {
                          if (event.key === 'Enter' || event.key === ' ') {
                            event.preventDefault();
                            choose();
                          } else move(event, row, column);
                        }}
                      >
                        {chosen ? '●' : marks[state]}
                      </td>
                    </Tooltip>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.legend}>{t('patternMatrix.legend')}</div>
    </>
  );
}
