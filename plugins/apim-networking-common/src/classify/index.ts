export {
  classify,
  classifyService,
  modelOfGateway,
  type Classification,
  type ServiceToClassify,
} from './classify';
