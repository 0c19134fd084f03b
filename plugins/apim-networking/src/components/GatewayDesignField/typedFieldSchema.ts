import type { FieldSchema } from '@backstage/plugin-scaffolder-react';
import {
  PATTERN_NAMES,
  TIER_NAMES,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { fieldSchema } from '../../fieldSchema';

/** The schema of the field with the names of patterns and tiers and with the types of the field, for `createFormField`. */
export const typedFieldSchema = {
  schema: fieldSchema({ patterns: PATTERN_NAMES, tiers: TIER_NAMES }),
} as FieldSchema<GatewayDesignInput, Record<string, unknown>>;
