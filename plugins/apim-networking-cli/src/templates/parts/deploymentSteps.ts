/** What is left to do for a new gateway, as part of the text of a task. */
export const NEXT_STEPS = `**Next steps**

{% for deployment in steps.generate.output.deployments %}
{%- if deployment.phase == "lockdown" %}
1. Check that the private endpoint connections are approved.
1. Deploy \`\${{ deployment.parametersFile }}\`: it turns public access off. From then on, deploy this file alone.
{%- elif deployment.phase == "bootstrap" %}
1. Deploy \`\${{ deployment.parametersFile }}\`: it creates the gateway with public access still on, as Azure requires.
{%- else %}
1. Deploy \`\${{ deployment.parametersFile }}\`.
{%- endif %}
{%- endfor %}

The README.md among the generated files has the commands and the prerequisites.
`;

/** A row of a table: whether a compiler accepted the Bicep. */
export function compiledRow(step: string): string {
  return `| Compiled | \${{ "yes, no diagnostics" if steps.${step}.output.compiled else "no: the portal has no Bicep compiler" }} |`;
}
