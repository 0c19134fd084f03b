import { CodeSnippet } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { ANNOTATION_GATEWAY } from 'backstage-plugin-apim-networking-common';
import { Section } from '../Section';

/** For an API that names no gateway: how to name one. */
export function NoGateway(props: { apiName: string }) {
  const example = `apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: ${props.apiName}
  annotations:
    ${ANNOTATION_GATEWAY}: my-gateway
`;
  return (
    <Section title="No gateway is declared for this API">
      <Typography variant="body2" paragraph>
        Name the API Management gateway that serves it, and this tab shows who
        can call it and what it can reach. Add the annotation to the API’s
        catalog-info.yaml; the value is the name of a Resource of type
        azure-api-management, or several, separated by commas.
      </Typography>
      <CodeSnippet text={example} language="yaml" showCopyCodeButton />
    </Section>
  );
}
