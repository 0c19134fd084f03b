/** Texts of `matrix`. */
export const matrixMessages = {
  help: { description: 'which tier has which networking pattern, and why not' },
  supported: 'yes',
  missing: 'not in',
} as const;
