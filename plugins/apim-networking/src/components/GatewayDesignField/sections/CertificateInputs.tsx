import { defaultNames, type CertificateDraft } from '../draft';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import type { DraftDesign } from '../useDesign';

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
  const { certificate = {}, field, label, hostName = '', onChange } = props;
  const { draft, result } = props.making;
  const names = defaultNames(draft.name);
  return (
    <>
      <FormText
        label={`${label}: Key Vault`}
        value={certificate.keyVault ?? names.keyVault}
        onChange={keyVault => onChange({ ...certificate, keyVault })}
        problem={problemAt(result, `${field}.keyVault`)}
        helperText="It exists, and gives access by roles"
        spellCheck={false}
      />
      <FormText
        label={`${label}: certificate`}
        value={certificate.name ?? names.certificate(hostName)}
        onChange={name => onChange({ ...certificate, name })}
        problem={hostName ? problemAt(result, `${field}.name`) : undefined}
        helperText="Its name in the vault; the newest version is used"
        spellCheck={false}
      />
      <FormText
        label={`${label}: resource group`}
        value={certificate.resourceGroup ?? ''}
        onChange={resourceGroup => onChange({ ...certificate, resourceGroup })}
        problem={problemAt(result, `${field}.resourceGroup`)}
        helperText="Of the vault. If empty, the gateway’s"
      />
      <FormText
        label={`${label}: subscription`}
        value={certificate.subscriptionId ?? ''}
        onChange={subscriptionId =>
          onChange({ ...certificate, subscriptionId })
        }
        problem={problemAt(result, `${field}.subscriptionId`)}
        helperText="Of the vault. If empty, the gateway’s"
        spellCheck={false}
      />
    </>
  );
}
