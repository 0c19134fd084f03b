import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEffect, type ReactNode } from 'react';
import {
  apimNetworkingTitlesTranslationRef,
  type TitleKey,
} from '../translation/titles';

/** What the new frontend system puts around a page and the classic one leaves to it: header, main, and the title of the document. */
export function ClassicPage(props: {
  title: TitleKey;
  icon: JSX.Element;
  children: ReactNode;
}) {
  const { icon, children } = props;
  const { t } = useTranslationRef(apimNetworkingTitlesTranslationRef);
  const title = t(props.title);
  const app =
    // eslint-disable-next-line i18next/no-literal-string -- a name
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
