/** Texts of the matrix of tiers and patterns. */
export const matrixMessages = {
  label: 'Networking patterns by tier',
  cell: '{{pattern}} on {{tier}}. {{text}}',
  chosenCell: '{{pattern}} on {{tier}}. Chosen. {{text}}',
  notPossible: 'Not possible: {{reason}} Source: {{source}}.',
  againstPolicy: 'Possible, but against the policy: {{reason}}',
  legend:
    '✓ possible · ! against the policy · ✕ not possible; point at a cell, or move to it with the arrow keys, to read why',
} as const;
