import express, { type RequestHandler } from 'express';
import { createOpenApiRouter } from '../schema/openapi/generated/router';
import { answerErrors } from './answerErrors';
import { addDecisionRoutes } from './decisions';
import { addDeploymentRoutes } from './deployments';
import { addFleetRoutes } from './fleet';
import { addHealthRoutes } from './health';
import { addKnowledgeRoutes } from './knowledge';
import { limitDepth } from './limitDepth';
import { addPostureRoutes } from './postures';
import { readJsonBody } from './readJsonBody';
import { refuseZero } from './refuseZero';
import type { RouterOptions } from './routerOptions';
import { addWaiverRoutes } from './waivers';

/** In place of the OpenAPI router’s own parser: the body is read, and its limits are checked, before. */
const bodyIsRead: RequestHandler = (_req, _res, next) => next();

/** The HTTP API, as `schema/openapi.yaml` describes it. */
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
  outer.use(readJsonBody(), limitDepth(), refuseZero());
  outer.use(router, answerErrors(options.logger));
  return outer;
}
