export { classify, classifyService, type Classification } from './classify';
