/** A step of a template, as the scaffolder reads it. */
export interface Step {
  /** Why it is there, for whoever reads the template. It becomes a comment. */
  comment?: string;
  id: string;
  name: string;
  /** Condition under which the step runs, in the syntax of the scaffolder. */
  if?: string;
  each?: string;
  action: string;
  input?: object;
}

/** A page of the form. */
export interface Page {
  title: string;
  description?: string;
  /**
   * Condition on the pages before it, in the syntax of the scaffolder. Backstage 1.57 and newer hide the page where it does not hold,
   * and leave out what was entered there; older releases always show it. Whoever runs a template without the form gives no default of
   * the form, so the condition must hold for a field that is missing.
   */
  when?: string;
  required?: string[];
  properties: Record<string, object>;
  dependencies?: object;
}

/** A link of a finished task. */
export interface Link {
  title: string;
  icon?: string;
  /** Condition under which the link is shown, in the syntax of the scaffolder. */
  if?: string;
  url?: string;
  entityRef?: string;
}

/** What a source says of its template; the settings add the rest. */
export interface TemplateSource {
  /** Name of the template and of its folder, without the prefix of the settings. */
  name: string;
  title: string;
  description: string;
  tags: string[];
  /** The one networking pattern that the template creates. */
  pattern?: string;
  parameters: Page[];
  steps: Step[];
  links: Link[];
  text: { title: string; content: string };
}
