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
import { useTranslate } from '../../../translation';

const TYPES = [
  'Proxy',
  'DeveloperPortal',
  'Management',
  'Scm',
  'Portal',
  'ConfigurationApi',
] as const satisfies Array<CustomDomainDraft['type']>;

/** Custom domains, with their certificates. */
export function HostNamesSection(props: { making: DraftDesign }) {
  const t = useTranslate();
  const { draft, change, result } = props.making;
  if (patterns[draft.pattern].workspaceGateway) return null;
  return (
    <Section title={t('designField.section.customDomains.title')}>
      {draft.customDomains.length === 0 && (
        <Typography variant="body2">
          {t('designField.section.customDomains.none', {
            name: draft.name || t('designField.section.customDomains.unnamed'),
          })}
        </Typography>
      )}
      <RowList
        rows={draft.customDomains}
        onChange={customDomains => change({ customDomains })}
        removeLabel={index =>
          t('designField.section.customDomains.remove', {
            number: String(index + 1),
          })
        }
        addLabel={t('designField.section.customDomains.add')}
        newRow={(): CustomDomainDraft => ({ certificate: {} })}
      >
        {(domain, index, set) => {
          const field = `customDomains[${index}]`;
          const number = String(index + 1);
          const label = t('designField.section.customDomains.domain', {
            number,
          });
          return (
            <>
              <FormText
                label={t('designField.section.customDomains.domainRequired', {
                  number,
                })}
                value={domain.hostName ?? ''}
                onChange={hostName => set({ ...domain, hostName })}
                problem={
                  domain.hostName
                    ? problemAt(t, result, `${field}.hostName`)
                    : undefined
                }
                helperText={t('designField.section.customDomains.hostNameHelp')}
                spellCheck={false}
              />
              <FormSelect
                label={t('designField.section.customDomains.typeOf', {
                  domain: label,
                })}
                value={domain.type ?? 'Proxy'}
                onChange={type =>
                  set({ ...domain, type: type as CustomDomainDraft['type'] })
                }
                options={TYPES.map(value => ({
                  value,
                  label: t(`designField.section.customDomains.type.${value}`),
                }))}
                problem={problemAt(t, result, `${field}.type`)}
              />
              <FormCheckbox
                label={t('designField.section.customDomains.privateOnly', {
                  domain: label,
                })}
                checked={domain.resolvable === 'private'}
                onChange={only =>
                  set({ ...domain, resolvable: only ? 'private' : undefined })
                }
              />
              <FormCheckbox
                label={t('designField.section.customDomains.hasCertificate', {
                  domain: label,
                })}
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
