import { Link as UiLink, VisuallyHidden } from '@backstage/ui';
import type { ReactNode } from 'react';

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
  const { to, children, ...rest } = props;
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
  return (
    <UiLink
      href={to}
      target="_blank"
      rel="noopener noreferrer"
      {...(label && { 'aria-label': `${label} (opens in a new window)` })}
    >
      {children}
      <VisuallyHidden> (opens in a new window)</VisuallyHidden>
    </UiLink>
  );
}
