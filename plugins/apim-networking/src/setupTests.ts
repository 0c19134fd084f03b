import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import failOnConsole from 'jest-fail-on-console';

/** What a form shows for what was typed may take longer than a second on a small machine. */
configure({ asyncUtilTimeout: 5_000 });

/** Warnings of others, which every portal has before it opens one of our pages. */
const OF_OTHERS = [
  // React 18.3 says it once, of the first button or link of Material UI 4: that of the sign-in page or of the sidebar.
  /^Warning: findDOMNode is deprecated and will be removed/,
  // The classic app wraps its pages in React Router 6.
  /^⚠️ React Router Future Flag Warning/,
];

failOnConsole({
  silenceMessage: message => OF_OTHERS.some(other => other.test(message)),
});
