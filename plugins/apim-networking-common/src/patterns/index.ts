export * from './attachments';
export * from './capability';
export * from './patterns';
export * from './tierFeatures';
