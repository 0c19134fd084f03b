import type { Page } from '@playwright/test';

/** Warnings that every page of a portal has, which React and the app say once, wherever they are first. */
const OF_THE_HOST = [
  // Material UI 4, of the first button or link: that of the sign-in page or of the sidebar.
  /^Warning: findDOMNode is deprecated and will be removed/,
  // Icons of the app itself.
  /^The following icons were registered as IconComponent/,
];

/** In a stack of components, and in the name of an extension. */
const NAMES_US = /plugins\/apim-networking\/src\/|apim-networking/;

/**
 * Warnings and errors of the console that are ours: those whose stack of components has one of ours, and all of a page that is ours.
 * Only a portal in development says most of them.
 */
export function consoleOf(page: Page): string[] {
  const ours: string[] = [];
  page.on('console', message => {
    const text = message.text();
    if (!['warning', 'error'].includes(message.type())) return;
    if (OF_THE_HOST.some(known => known.test(text))) return;
    const path = new URL(page.url()).pathname;
    if (path.startsWith('/apim-networking/') || NAMES_US.test(text)) {
      ours.push(`${path}: ${text}`);
    }
  });
  return ours;
}
