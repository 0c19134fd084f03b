import { useApi } from '@backstage/core-plugin-api';
import {
  evaluateDesign,
  type EvaluationResult,
  type Finding,
  type GatewayDesignInput,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { useCallback, useMemo, useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { apimNetworkingApiRef } from '../../api';
import {
  designOfDraft,
  draftOfDesign,
  emptyDraft,
  type DesignDraft,
} from './draft';
import { withValueAt } from './withValueAt';

const noPolicy: NetworkingPolicy = { environments: [] };

/** The design as it is being made: what was typed, what it comes to, and what the rules say. */
export interface DesignInTheMaking {
  draft: DesignDraft;
  design: GatewayDesignInput;
  result: EvaluationResult;
  policy: NetworkingPolicy;
  /** Whether the policy is still being read. */
  policyLoading: boolean;
  /** Set while the policy could not be read: the server judges by it all the same. */
  policyError?: Error;
  change(changes: Partial<DesignDraft>): void;
  applyFix(fix: NonNullable<Finding['fix']>): void;
  /** Undefined when there is nothing to take back. */
  undoFix?: () => void;
}

/** Keeps a draft, and hands on the design that it stands for whenever it changes. */
export function useDesign(
  initial: GatewayDesignInput | undefined,
  onChange: (design: GatewayDesignInput) => void,
): DesignInTheMaking {
  const api = useApi(apimNetworkingApiRef);
  const {
    value: policy = noPolicy,
    loading: policyLoading,
    error: policyError,
  } = useAsync(() => api.getPolicy(), [api]);
  const [draft, setDraft] = useState<DesignDraft>(() =>
    initial?.pattern ? draftOfDesign(initial) : emptyDraft,
  );
  const [beforeFix, setBeforeFix] = useState<DesignDraft>();

  const take = useCallback(
    (next: DesignDraft) => {
      setDraft(next);
      onChange(designOfDraft(next));
    },
    [onChange],
  );
  const design = useMemo(() => designOfDraft(draft), [draft]);
  const result = useMemo(
    () => evaluateDesign(design, { policy }),
    [design, policy],
  );

  return {
    draft,
    design,
    result,
    policy,
    policyLoading,
    policyError,
    change: changes => {
      setBeforeFix(undefined);
      take({ ...draft, ...changes });
    },
    applyFix: fix => {
      setBeforeFix(draft);
      take(draftOfDesign(withValueAt(design, fix.path, fix.value), draft));
    },
    undoFix:
      beforeFix &&
      (() => {
        setBeforeFix(undefined);
        take(beforeFix);
      }),
  };
}
