import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  packRulePage,
  ruleReference,
  type RuleDescription,
} from 'backstage-plugin-apim-networking-common';
import { useMemo } from 'react';

const useStyles = makeStyles(theme => ({
  markdown: {
    overflowWrap: 'anywhere',
    '& td, & th': {
      padding: theme.spacing(1),
      lineHeight: 1.4,
    },
  },
}));

/** The page of a rule, or of another name in the reference, as in `docs/rules`. Undefined: there is none. */
export function referencePage(name: string): string | undefined {
  return ruleReference().find(
    ({ path }) => path.toLowerCase() === `${name.toLowerCase()}.md`,
  )?.content;
}

/** Links to other pages of the reference are of files, which a portal does not have. */
const LINK_TO_PAGE = /\[([^\]]+)\]\([^):]+\.md\)/g;

/** The page of one rule, without its title. */
export function RuleContent(props: {
  name: string;
  /** What the backend says of a rule that has no page here. */
  packRule?: RuleDescription;
}) {
  const { name, packRule } = props;
  const classes = useStyles();
  const content = useMemo(
    () =>
      (packRule ? packRulePage(packRule) : referencePage(name))
        ?.replace(/^# .*\n/, '')
        .replace(LINK_TO_PAGE, '$1'),
    [name, packRule],
  );
  return content === undefined ? null : (
    <MarkdownContent content={content} className={classes.markdown} />
  );
}
