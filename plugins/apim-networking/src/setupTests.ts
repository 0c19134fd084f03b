import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

/** What a form shows for what was typed may take longer than a second on a small machine. */
configure({ asyncUtilTimeout: 5_000 });
