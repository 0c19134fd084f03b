import Typography from '@material-ui/core/Typography';
import { patterns } from 'backstage-plugin-apim-networking-common';
import { Section } from '../../Section';
import { CertificateInputs } from './CertificateInputs';
import { FormCheckbox } from '../inputs/FormCheckbox';
import type { CustomDomainDraft } from '../draft';
import { FormSelect } from '../inputs/FormSelect';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import { RowList } from '../inputs/RowList';
import type { DraftDesign } from '../useDesign';

const types: Array<{
  value: NonNullable<CustomDomainDraft['type']>;
  label: string;
}> = [
  { value: 'Proxy', label: 'The gateway' },
  { value: 'DeveloperPortal', label: 'The developer portal' },
  { value: 'Management', label: 'The management endpoint' },
  { value: 'Scm', label: 'Git' },
  { value: 'Portal', label: 'The old portal' },
  { value: 'ConfigurationApi', label: 'The configuration API' },
];

/** Host names of one’s own, with their certificates. */
export function HostNamesSection(props: { making: DraftDesign }) {
  const { draft, change, result } = props.making;
  if (patterns[draft.pattern].workspaceGateway) return null;
  return (
    <Section title="Host names of the gateway">
      {draft.customDomains.length === 0 && (
        <Typography variant="body2">
          None of one’s own: it answers to {draft.name || 'its name'}
          .azure-api.net.
        </Typography>
      )}
      <RowList
        rows={draft.customDomains}
        onChange={customDomains => change({ customDomains })}
        nameOf={index => `custom domain ${index + 1}`}
        addLabel="Add a custom domain"
        newRow={(): CustomDomainDraft => ({ certificate: {} })}
      >
        {(domain, index, set) => {
          const field = `customDomains[${index}]`;
          const label = `Custom domain ${index + 1}`;
          return (
            <>
              <FormText
                label={`${label} *`}
                value={domain.hostName ?? ''}
                onChange={hostName => set({ ...domain, hostName })}
                problem={
                  domain.hostName
                    ? problemAt(result, `${field}.hostName`)
                    : undefined
                }
                helperText="Such as api.example.com"
                spellCheck={false}
              />
              <FormSelect
                label={`${label}: is for`}
                value={domain.type ?? 'Proxy'}
                onChange={type =>
                  set({ ...domain, type: type as CustomDomainDraft['type'] })
                }
                options={types}
                problem={problemAt(result, `${field}.type`)}
              />
              <FormCheckbox
                label={`${label} resolves in private networks only`}
                checked={domain.resolvable === 'private'}
                onChange={only =>
                  set({ ...domain, resolvable: only ? 'private' : undefined })
                }
              />
              <FormCheckbox
                label={`${label} has its certificate in a Key Vault`}
                checked={domain.certificate !== undefined}
                onChange={has =>
                  set({
                    ...domain,
                    certificate: has ? {} : undefined,
                  })
                }
              />
              {domain.certificate && (
                <CertificateInputs
                  making={props.making}
                  label={label}
                  hostName={domain.hostName}
                  certificate={domain.certificate}
                  field={`${field}.certificate`}
                  onChange={certificate => set({ ...domain, certificate })}
                />
              )}
            </>
          );
        }}
      </RowList>
    </Section>
  );
}
