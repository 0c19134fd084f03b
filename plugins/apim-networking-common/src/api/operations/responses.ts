import type { z } from 'zod';
import { errorSchema } from '../error';

const error = {
  id: 'Error',
  description: 'The error',
  content: { 'application/json': { schema: errorSchema } },
};

export function json(schema: z.ZodType) {
  return { 'application/json': { schema } };
}

/** The body that a request must have. */
export function body(schema: z.ZodType) {
  return { required: true, content: json(schema) };
}

/** One successful response, and the error of every other status. */
export function responds(
  response: { id?: string; description: string; content: object },
  status: 200 | 201 = 200,
) {
  return { [status]: response, default: error };
}

export function respondsWith(
  description: string,
  schema: z.ZodType,
  status: 200 | 201 = 200,
) {
  return responds({ description, content: json(schema) }, status);
}
