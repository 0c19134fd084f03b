import { useApiHolder, type ApiRef } from '@backstage/frontend-plugin-api';
import { exportedByFramework } from './framework';

const coreApis = exportedByFramework('coreApis') as
  | { appHistory?: ApiRef<unknown> }
  | undefined;

/**
 * Whether the app owns its history, as in the new frontend system since Backstage 1.57: its pages are to use no React Router there.
 * The classic system and older releases have React Router. Which it is never changes while an app runs.
 */
export function useHasAppHistory(): boolean {
  const apis = useApiHolder();
  const appHistory = coreApis?.appHistory;
  return appHistory !== undefined && apis.get(appHistory) !== undefined;
}
