export {
  classify,
  classifyService,
  evaluateService,
  type Classification,
  type ServiceToClassify,
} from './classify';
