import type { Request, RequestHandler, Response } from 'express';
import { isEntityName, type EntityName } from '../service';

/**
 * Answers a request that names an entity and asks for nothing else before it is looked up in the OpenAPI document, which would take
 * as long as the database does. Any other goes on, to be told what is wrong with it.
 */
export function answerAtOnce(
  answer: (req: Request<EntityName>, res: Response) => Promise<void>,
): RequestHandler<EntityName> {
  return (req, res, next) => {
    if (isEntityName(req.params) && Object.keys(req.query).length === 0) {
      answer(req, res).catch(next);
    } else {
      next();
    }
  };
}
