import { Link as UiLink } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useTranslate } from '../translation';

const useStyles = makeStyles({
  // VisuallyHidden of Backstage UI is a `div`, which no paragraph can have.
  onlyRead: {
    display: 'block',
    position: 'absolute',
    width: 1,
    height: 1,
    margin: -1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/**
 * A link to a page of the portal, by its address from the root, or to elsewhere, which opens in a window of its own. The links of
 * Backstage UI follow the router of whatever system the app is built with.
 */
export function Link(props: {
  /** Undefined where the portal has no such page: it is plain text then. */
  to: string | undefined;
  'aria-label'?: string;
  children: ReactNode;
}) {
  const t = useTranslate();
  const { to, children, ...rest } = props;
  const classes = useStyles();
  if (to === undefined) return <>{children}</>;
  // `//host` is elsewhere, too.
  const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(to);
  if (!isElsewhere) {
    return (
      <UiLink href={to} {...rest}>
        {children}
      </UiLink>
    );
  }
  const label = rest['aria-label'];
  const opensInNewWindow = t('shared.opensInNewWindow');
  return (
    <UiLink
      href={to}
      target="_blank"
      rel="noopener noreferrer"
      {...(label && { 'aria-label': `${label} ${opensInNewWindow}` })}
    >
      {children}
      <span className={classes.onlyRead}> {opensInNewWindow}</span>
    </UiLink>
  );
}
