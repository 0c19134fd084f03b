import { useApi } from '@backstage/core-plugin-api';
import { findEntry } from 'backstage-plugin-apim-networking-common';
import useAsync from 'react-use/esm/useAsync';
import { apimNetworkingApiRef } from '../../api';

/** The rules of the organization's rule packs, which the backend alone knows. */
export function usePackRules() {
  const api = useApi(apimNetworkingApiRef);
  return useAsync(
    async () => (await api.getRules()).items.filter(({ pack }) => pack),
    [api],
  );
}

/** A rule by its ID: of the catalogue, which needs no request, or of a rule pack. */
export function useRule(ruleId: string) {
  const api = useApi(apimNetworkingApiRef);
  const entry = findEntry(ruleId);
  const isKnown = entry !== undefined;
  const { value: packRule, ...state } = useAsync(
    async () =>
      isKnown
        ? undefined
        : (await api.getRules()).items.find(
            ({ id }) => id === ruleId.toUpperCase(),
          ),
    [api, ruleId, isKnown],
  );
  // While another rule loads, the value is the one before.
  const own = packRule?.id === ruleId.toUpperCase() ? packRule : undefined;
  return { ...state, rule: entry ?? own, packRule: own };
}
