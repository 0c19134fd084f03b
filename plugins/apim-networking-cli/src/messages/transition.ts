/** Texts of `transition`. */
export const transitionMessages = {
  help: {
    description: 'plan the steps from one design to another',
    present:
      'a design as YAML or JSON, or Bicep, a template or ARM JSON with one service',
    wanted: 'the design to reach, in one of these forms',
  },
  errors: {
    noDesign: (file: string) =>
      `${file} must have a design with tier and pattern, got neither.`,
    services: (file: string, count: number) =>
      `${file} must have exactly one API Management service, got ${count}.`,
    incomplete: (
      file: string,
      undecided: Array<{ field: string; value: string }>,
      pattern: string,
    ) =>
      `${file} must show the whole design, got one that is incomplete: ${
        undecided.length > 0
          ? undecided
              .map(({ field, value }) => `${field} is ${value}`)
              .join(', ')
          : `the pattern is ${pattern}`
      }. Use a service whose networking is visible, or a design as YAML or JSON.`,
    design: (file: string, issue: string) => `${file}: ${issue}`,
  },
  report: {
    title: (kind: string) => `Transition: ${kind}`,
    facts: {
      interrupts: 'interrupts',
      takes: 'takes',
      callers: 'callers',
      back: 'back',
      source: 'source',
    },
    differences: 'What it changes',
    because: 'Why',
  },
} as const;
