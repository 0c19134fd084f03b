import { Container } from '@backstage/ui';
import type { ReactNode } from 'react';

/** What a page has below its header. */
export function PageContent(props: { children: ReactNode }) {
  return <Container>{props.children}</Container>;
}
