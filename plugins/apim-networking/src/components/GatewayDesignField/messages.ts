import { changeMessages } from './change/messages';
import { fitMessages } from './bestFits/messages';
import { requirementsMessages } from './requirements/messages';
import { sectionMessages } from './sections/messages';

/** Texts of the form that designs a gateway. The schema of its `ui:options` is in `fieldSchema.ts`. */
export const formMessages = {
  misconfigured:
    'This template is misconfigured ({{problem}}). Contact its owner.',
  everyOption: {
    title: 'Every option',
    aside: 'tier and pattern, what each can do; a cell says why not',
  },
  outcome: {
    title: 'What you get',
    empty: 'The diagram appears once your answers make a complete design.',
    subject: 'its APIs',
    diagram: 'How the gateway will be networked',
    stillToAnswer: 'Still to answer',
    design: 'design',
    findings: 'Findings',
    undoFix: 'Undo the last fix',
    allowed: 'Allowed.',
    allowedByPolicy: 'Allowed by the policy for {{environment}}.',
    denied: 'Denied: resolve the errors above.',
    policyNotLoaded:
      'Could not load the organization policy. It will be enforced when you create the gateway.',
    evaluatedAgain:
      'The server evaluates it again when you create the gateway.',
  },
  problem: '{{title}}: expected {{expected}}.',
  validation: {
    finding:
      '{{ruleId}}: {{title}}. {{field}}: expected {{expected}}, got {{actual}}.',
    gateway: '{{parameter}} must be a gateway, got {{actual}}.',
    name: 'name must be {{expected}}, got {{actual}}. A gateway cannot be renamed.',
    noChange:
      'The design must differ from the present one of {{gateway}}, got no change.',
  },
  policy: {
    limits: 'Policy: {{limits}}.',
    noLimits: 'The policy allows everything here.',
    only: {
      tiers_one: 'only the tier {{items, list}}',
      tiers_other: 'only the tiers {{items, list}}',
      patterns_one: 'only the pattern {{items, list}}',
      patterns_other: 'only the patterns {{items, list}}',
      regions_one: 'only the region {{items, list}}',
      regions_other: 'only the regions {{items, list}}',
    },
    not: {
      tiers_one: 'not the tier {{items, list}}',
      tiers_other: 'not the tiers {{items, list}}',
      patterns_one: 'not the pattern {{items, list}}',
      patterns_other: 'not the patterns {{items, list}}',
    },
    always: 'always {{items, list}}',
    quoted: '“{{name}}”',
  },
  lock: {
    title: 'What this template offers',
    pattern_one: 'This template offers one pattern only: {{items, list}}.',
    pattern_other: 'This template offers the patterns {{items, list}} only.',
    tier_one: 'This template offers one tier only: {{items, list}}.',
    tier_other: 'This template offers the tiers {{items, list}} only.',
    environment_one:
      'This template offers one environment only: {{items, list}}.',
    environment_other:
      'This template offers the environments {{items, list}} only.',
    region_one: 'This template offers one region only: {{items, list}}.',
    region_other: 'This template offers the regions {{items, list}} only.',
    owners: 'Its owners decided this; another template can offer more.',
    outside:
      '{{field}} must be one that this template offers ({{offered}}), got {{actual}}.',
    oneOf: '{{option}} must be one or several of {{allowed}}, got {{actual}}',
    texts: '{{option}} must be a text or a list of texts, got {{actual}}',
    parameter: '{{option}} must be the name of a parameter, got {{actual}}',
    best: 'Of what this template offers, {{option}} comes first.',
    noFit:
      'No option of this template meets all of these requirements; the reasons say why. Choose another template, or change your answers.',
  },
  change: changeMessages,
  fit: fitMessages,
  requirements: requirementsMessages,
  section: sectionMessages,
} as const;
