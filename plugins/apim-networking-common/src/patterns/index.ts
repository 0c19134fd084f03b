export * from './capability';
export * from './patterns';
