import { defaultNames, type CertificateDraft } from '../draft';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import type { DraftDesign } from '../useDesign';
import { useTranslate } from '../../../translation';

/** Where the certificate of a host name is; a certificate that is not touched follows from the names. */
export function CertificateInputs(props: {
  making: DraftDesign;
  /** What it is for, such as `Host name 1`. */
  label: string;
  hostName: string | undefined;
  certificate: CertificateDraft | undefined;
  /** Path of the certificate in the design. */
  field: string;
  onChange: (certificate: CertificateDraft) => void;
}) {
  const t = useTranslate();
  const { certificate = {}, field, label, hostName = '', onChange } = props;
  const { draft, result } = props.making;
  const names = defaultNames(draft.name);
  return (
    <>
      <FormText
        label={t('designField.section.certificate.keyVault', {
          subject: label,
        })}
        value={certificate.keyVault ?? names.keyVault}
        onChange={keyVault => onChange({ ...certificate, keyVault })}
        problem={problemAt(t, result, `${field}.keyVault`)}
        helperText={t('designField.section.certificate.keyVaultHelp')}
        spellCheck={false}
      />
      <FormText
        label={t('designField.section.certificate.name', { subject: label })}
        value={certificate.name ?? names.certificate(hostName)}
        onChange={name => onChange({ ...certificate, name })}
        problem={hostName ? problemAt(t, result, `${field}.name`) : undefined}
        helperText={t('designField.section.certificate.nameHelp')}
        spellCheck={false}
      />
      <FormText
        label={t('designField.section.certificate.resourceGroup', {
          subject: label,
        })}
        value={certificate.resourceGroup ?? ''}
        onChange={resourceGroup => onChange({ ...certificate, resourceGroup })}
        problem={problemAt(t, result, `${field}.resourceGroup`)}
        helperText={t('designField.section.certificate.ofVault')}
      />
      <FormText
        label={t('designField.section.certificate.subscription', {
          subject: label,
        })}
        value={certificate.subscriptionId ?? ''}
        onChange={subscriptionId =>
          onChange({ ...certificate, subscriptionId })
        }
        problem={problemAt(t, result, `${field}.subscriptionId`)}
        helperText={t('designField.section.certificate.ofVault')}
        spellCheck={false}
      />
    </>
  );
}
