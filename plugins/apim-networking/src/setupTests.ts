import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

/** What is typed into a form without a browser takes seconds on a small machine; no test waits for a time to be over. */
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });
