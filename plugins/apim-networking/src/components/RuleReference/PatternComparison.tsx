import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  patterns,
  PATTERN_NAMES,
  tiers,
  tiersOfPattern,
} from 'backstage-plugin-apim-networking-common';
import { useTranslate } from '../../translation';

const COLUMNS = [
  'model',
  'tiers',
  'components',
  'traffic',
  'scenario',
] as const;

/** The patterns beside each other, in the columns of Microsoft's comparison. */
export function PatternComparison() {
  const t = useTranslate();
  return (
    <TableContainer>
      <Table size="small" aria-label={t('rules.comparison.label')}>
        <TableHead>
          <TableRow>
            {COLUMNS.map(column => (
              <TableCell key={column}>
                {t(`rules.comparison.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {PATTERN_NAMES.map(name => {
            const { title, components, traffic, scenario } = patterns[name];
            return (
              <TableRow key={name}>
                <TableCell component="th" scope="row" role="rowheader">
                  {title}
                </TableCell>
                <TableCell>
                  {tiersOfPattern(name)
                    .map(tier => tiers[tier].title)
                    .join(', ')}
                </TableCell>
                <TableCell>{components}</TableCell>
                <TableCell>{traffic}</TableCell>
                <TableCell>{scenario}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
