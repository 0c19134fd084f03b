/** Texts of `matrix`. */
export const matrixMessages = {
  help: {
    description:
      'show which tier supports which networking pattern, and why not',
  },
  supported: 'yes',
  missing: 'not in',
} as const;
