import {
  patterns,
  type DesignIssue,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';

/** What a design may leave open in the catalog, and must say before Bicep is made of it. */
export function missingForBicep(design: GatewayDesign): DesignIssue[] {
  const issues: DesignIssue[] = [];
  if (
    patterns[design.pattern].applicationGateway &&
    !design.applicationGateway?.listeners?.length
  ) {
    issues.push({
      field: 'applicationGateway.listeners',
      seen: 'nothing',
      message:
        'is missing: the Application Gateway needs at least one host name with a certificate',
    });
  }
  design.customDomains?.forEach((domain, index) => {
    if (!domain.certificate) {
      issues.push({
        field: `customDomains[${index}].certificate`,
        seen: 'nothing',
        message: `is missing: ${domain.hostName} needs a certificate in a Key Vault`,
      });
    }
  });
  return issues;
}
