import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { useEffect, type ReactNode } from 'react';

/** What the new frontend system puts around a page and the classic one leaves to it: header, main, and the title of the document. */
export function ClassicPage(props: {
  title: string;
  icon: JSX.Element;
  children: ReactNode;
}) {
  const { title, icon, children } = props;
  const app =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Backstage';
  useEffect(() => {
    const before = document.title;
    document.title = `${title} | ${app}`;
    return () => {
      document.title = before;
    };
  }, [title, app]);
  return (
    <>
      <header>
        <PluginHeader title={title} icon={icon} />
      </header>
      <main>{children}</main>
    </>
  );
}
