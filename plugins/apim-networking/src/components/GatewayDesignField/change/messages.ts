/** Texts of the form where a gateway that exists is changed. */
export const changeMessages = {
  choose: {
    title: 'Which gateway?',
    description:
      'Choose the gateway to change first: the answer {{parameter}} is empty.',
  },
  loading: 'Loading the present networking of {{gateway}}…',
  couldNotLoad: 'Could not load {{gateway}} from the catalog',
  notPossible: {
    title: 'This cannot be changed here',
    notFound:
      '{{gateway}} is not in the catalog, or you lack permission to read it.',
    notGateway: '{{gateway}} must be a resource of type {{type}}.',
    noDesign:
      '{{gateway}} declares no networking: its catalog-info.yaml must have a design in spec.networking.',
    invalidDeclaration:
      'The networking that {{gateway}} declares is not valid. Correct it in the catalog first: {{issues}}',
  },
  plan: {
    title: 'What the change takes',
    empty: 'The plan appears once your answers make a complete design.',
    none: 'Nothing is changed yet: this is how {{gateway}} is networked now.',
    impossible: 'The change cannot be made.',
    impossibleHelp: '{{impossible}} The findings say what prevents it.',
    steps: 'Steps, in their order',
    step: '{{title}} {{description}}',
    differences: 'What is different then',
    fact: {
      interrupts: 'Interrupts',
      duration: 'Takes',
      callers: 'For callers',
      rollback: 'Way back',
      sources: 'Why',
    },
  },
  effect: {
    'more-exposed': 'More exposed',
    'less-exposed': 'Less exposed',
    unknown: 'Not known',
  },
} as const;
