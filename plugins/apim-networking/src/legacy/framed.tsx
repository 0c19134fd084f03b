import type { ComponentType } from 'react';
import type { TitleKey } from '../translation/titles';

/** A page in the frame of the classic system; both come when the page is opened. */
export async function framed(
  title: TitleKey,
  page: Promise<() => JSX.Element>,
  icon: Promise<{ default: ComponentType }>,
): Promise<() => JSX.Element> {
  const [{ ClassicPage }, Page, { default: Icon }] = await Promise.all([
    import('./ClassicPage'),
    page,
    icon,
  ]);
  return function FramedPage() {
    return (
      <ClassicPage title={title} icon={<Icon />}>
        <Page />
      </ClassicPage>
    );
  };
}
