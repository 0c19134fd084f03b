import { CodeSnippet } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { ANNOTATION_GATEWAY } from 'backstage-plugin-apim-networking-common';
import { Section } from '../Section';
import { useTranslate } from '../../translation';

/** For an API that names no gateway: how to name one. */
export function NoGateway(props: { apiName: string }) {
  const t = useTranslate();
  // eslint-disable-next-line i18next/no-literal-string -- YAML is the same in every language
  const example = `apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: ${props.apiName}
  annotations:
    ${ANNOTATION_GATEWAY}: my-gateway
`;
  return (
    <Section title={t('networkingTab.noGateway.title')}>
      <Typography variant="body2" paragraph>
        {t('networkingTab.noGateway.description')}
      </Typography>
      <CodeSnippet text={example} language="yaml" showCopyCodeButton />
    </Section>
  );
}
