import { useApi } from '@backstage/core-plugin-api';
import {
  evaluateDesign,
  transition,
  type EvaluationResult,
  type Finding,
  type GatewayDesign,
  type GatewayDesignInput,
  type NetworkingPolicy,
  type TransitionPlan,
} from 'backstage-plugin-apim-networking-common';
import { useCallback, useEffect, useMemo, useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { apimNetworkingApiRef } from '../../api';
import {
  designOfChange,
  designOfDraft,
  draftOfDesign,
  emptyDraft,
  type DesignDraft,
} from './draft';
import { outsideOfLock, withinLock, type FieldOptions } from './fieldOptions';
import { withValueAt } from './withValueAt';

const noPolicy: NetworkingPolicy = { environments: [] };

const noOptions: FieldOptions = {};

/** A gateway that exists and is changed. */
export interface GatewayChange {
  present: GatewayDesign;
  /** What people call it. */
  title: string;
}

/** The design as it is being made: what was typed, what it comes to, and what the rules say. */
export interface DraftDesign {
  draft: DesignDraft;
  design: GatewayDesignInput;
  result: EvaluationResult;
  /** What the template offers. */
  options: FieldOptions;
  /** Undefined: a new gateway is made. */
  changing?: GatewayChange;
  /** How the present gateway becomes this one; undefined for a new gateway, and while the answers make no design. */
  plan?: TransitionPlan;
  policy: NetworkingPolicy;
  /** Whether the policy is still being read. */
  policyLoading: boolean;
  /** Set while the policy could not be read: the server evaluates by it all the same. */
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
  options: FieldOptions = noOptions,
  changing?: GatewayChange,
): DraftDesign {
  const api = useApi(apimNetworkingApiRef);
  const {
    value: policy = noPolicy,
    loading: policyLoading,
    error: policyError,
  } = useAsync(() => api.getPolicy(), [api]);
  const [draft, setDraft] = useState<DesignDraft>(() =>
    withinLock(initial?.pattern ? draftOfDesign(initial) : emptyDraft, options),
  );
  const [beforeFix, setBeforeFix] = useState<DesignDraft>();

  const present = changing?.present;
  const toDesign = useCallback(
    (of: DesignDraft) =>
      present ? designOfChange(of, present) : designOfDraft(of),
    [present],
  );
  const take = useCallback(
    (next: DesignDraft) => {
      setDraft(next);
      onChange(toDesign(next));
    },
    [onChange, toDesign],
  );
  const design = useMemo(() => toDesign(draft), [draft, toDesign]);
  const result = useMemo(
    () =>
      evaluateDesign(design, {
        policy,
        generation: true,
        ...(present && { exists: true }),
      }),
    [design, policy, present],
  );
  const plan = useMemo(
    () =>
      present && result.ok
        ? transition(present, result.evaluation.design)
        : undefined,
    [present, result],
  );

  // A value that came from elsewhere, such as a link, is moved to what the template offers; the form shows it so from the start.
  const outside =
    initial !== undefined && outsideOfLock(initial, options).length > 0;
  useEffect(() => {
    if (outside) onChange(design);
  }, [outside, onChange, design]);

  return {
    draft,
    design,
    result,
    options,
    changing,
    plan,
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
