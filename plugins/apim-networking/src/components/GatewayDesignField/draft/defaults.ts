/** The part of the gateway's name that other names are made of, in the manner of the Cloud Adoption Framework. */
function stem(name: string): string {
  const plain = name
    .replace(/^apim-/i, '')
    .replace(/[^a-zA-Z0-9-]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return plain || 'gateway';
}

/** Names that follow from the name of the gateway. */
export function defaultNames(name: string) {
  const base = stem(name);
  return {
    network: `vnet-${base}`,
    gatewaySubnet: 'snet-apim',
    endpoint: (index: number) =>
      index === 0 ? `pep-${base}` : `pep-${base}-${index + 1}`,
    endpointSubnet: 'snet-pep',
    applicationGateway: `agw-${base}`,
    frontDoor: `afd-${base}`,
    applicationGatewaySubnet: 'snet-agw',
    publicIp: `pip-${base}`,
    keyVault: `kv-${base}`.slice(0, 24).replace(/-+$/, ''),
    certificate: (hostName: string) =>
      hostName.trim().replace(/[^a-zA-Z0-9]+/g, '-') || 'certificate',
    networkOfRegion: (region: string) => `vnet-${base}-${stem(region)}`,
  };
}

/** Ranges of a network of our own: `10.20.0.0/22` for the first region, `10.21.0.0/22` for the second. */
export function defaultRanges(location: number) {
  const start = `10.${20 + location}`;
  return {
    addressSpace: `${start}.0.0/22`,
    gatewaySubnet: `${start}.0.0/24`,
    endpointSubnet: `${start}.1.0/27`,
    applicationGatewaySubnet: `${start}.2.0/24`,
  };
}
