export {
  analyseResources,
  staticAnalysisChecks,
  staticAnalysisExceptions,
  type StaticAnalysisFinding,
} from './analyseResources';
