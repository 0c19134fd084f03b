import { makeStyles } from '@material-ui/core/styles';
import { patterns } from 'backstage-plugin-apim-networking-common';
import { Section } from '../../Section';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import type { DraftDesign } from '../useDesign';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  },
}));

/** The workspace gateway that a design may be about, and the workspace that it serves. */
export function WorkspaceSection(props: { making: DraftDesign }) {
  const classes = useStyles();
  const { draft, change, result } = props.making;
  if (!patterns[draft.pattern].workspaceGateway) return null;
  const gateway = draft.workspaceGateway ?? {};
  return (
    <Section title="Workspace gateway">
      <div className={classes.grid}>
        <FormText
          label="Workspace gateway: name"
          value={gateway.name ?? ''}
          onChange={name => change({ workspaceGateway: { ...gateway, name } })}
          problem={problemAt(result, 'workspaceGateway.name')}
          helperText="If empty, derived from the name of the gateway"
        />
        <FormText
          label="Workspace"
          value={gateway.workspace ?? ''}
          onChange={workspace =>
            change({ workspaceGateway: { ...gateway, workspace } })
          }
          problem={problemAt(result, 'workspaceGateway.workspace')}
          helperText="An existing workspace. If empty, connect it later"
        />
      </div>
    </Section>
  );
}
