import express, { type RequestHandler } from 'express';
import { createOpenApiRouter } from '../schema';
import { answerErrors } from './guards/answerErrors';
import { addDecisionRoutes } from './routes/decisions';
import { addDeploymentRoutes } from './routes/deployments';
import { addFleetRoutes } from './routes/fleet';
import { addHealthRoutes } from './routes/health';
import { addKnowledgeRoutes } from './routes/knowledge';
import { limitDepth } from './guards/limitDepth';
import { addPostureRoutes } from './routes/postures';
import { readJsonBody } from './guards/readJsonBody';
import { rejectNulCharacters } from './guards/rejectNulCharacters';
import type { RouterOptions } from './routerOptions';
import { addWaiverRoutes } from './routes/waivers';

/** In place of the OpenAPI router’s own parser: the body is read, and its limits are checked, before. */
const bodyIsRead: RequestHandler = (_req, _res, next) => next();

/** The HTTP API, as `schema/openapi.json` describes it. */
export function createRouter(options: RouterOptions): express.Router {
  const router = createOpenApiRouter({ middleware: [bodyIsRead] });
  addDecisionRoutes(router, options);
  addDeploymentRoutes(router, options);
  addWaiverRoutes(router, options);
  addPostureRoutes(router, options);
  addFleetRoutes(router, options);
  addKnowledgeRoutes(router, options);
  addHealthRoutes(router, options);

  const outer = express.Router();
  outer.use(readJsonBody(), limitDepth(), rejectNulCharacters());
  outer.use(router, answerErrors(options.logger));
  return outer;
}
