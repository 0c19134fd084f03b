export * from './markdownText';
export * from './sarifFinding';
export * from './SarifRules';
