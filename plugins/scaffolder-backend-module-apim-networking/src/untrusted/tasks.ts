import { annotateInFile } from '../api/exposedApi';
import { readOpenApiDocument } from '../api/openApiDocument';
import { readCatalogFile } from '../catalog/catalogDocuments';
import { evaluateDeployment } from '../validate/evaluateDeployment';
import { describeInstance } from '../instance/describeInstance';

/**
 * What is done with what strangers bring. Each is pure, takes and returns what can be cloned, and runs in a thread of its own.
 */
export const tasks = {
  annotateInFile,
  describeInstance,
  evaluateDeployment,
  readCatalogFile,
  readOpenApiDocument,
};

export type Tasks = typeof tasks;
