import { makeStyles } from '@material-ui/core/styles';
import { patterns } from 'backstage-plugin-apim-networking-common';
import { Section } from '../../Section';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import type { DraftDesign } from '../useDesign';
import { useTranslate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  },
}));

/** The workspace gateway that a design may be about, and the workspace that it serves. */
export function WorkspaceSection(props: { making: DraftDesign }) {
  const t = useTranslate();
  const classes = useStyles();
  const { draft, change, result } = props.making;
  if (!patterns[draft.pattern].workspaceGateway) return null;
  const gateway = draft.workspaceGateway ?? {};
  return (
    <Section title={t('designField.section.workspace.title')}>
      <div className={classes.grid}>
        <FormText
          label={t('designField.section.workspace.name')}
          value={gateway.name ?? ''}
          onChange={name => change({ workspaceGateway: { ...gateway, name } })}
          problem={problemAt(t, result, 'workspaceGateway.name')}
          helperText={t('designField.section.workspace.nameHelp')}
        />
        <FormText
          label={t('designField.section.workspace.workspace')}
          value={gateway.workspace ?? ''}
          onChange={workspace =>
            change({ workspaceGateway: { ...gateway, workspace } })
          }
          problem={problemAt(t, result, 'workspaceGateway.workspace')}
          helperText={t('designField.section.workspace.workspaceHelp')}
        />
      </div>
    </Section>
  );
}
