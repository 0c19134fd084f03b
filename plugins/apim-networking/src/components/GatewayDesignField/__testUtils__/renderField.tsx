import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import {
  renderInTestApp,
  TestApiProvider,
  mockApis,
} from '@backstage/test-utils';
import type {
  GatewayDesignInput,
  NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { useState, type ComponentProps } from 'react';
import { apimNetworkingApiRef, type ApimNetworkingApi } from '../../../api';
import { GatewayDesignField } from '../GatewayDesignField';
import { validateDesign } from '../validateDesign';

const policy: NetworkingPolicy = {
  environments: [
    { name: 'production', title: 'Production' },
    { name: 'development', title: 'Development' },
  ],
};

const backend: Partial<ApimNetworkingApi> = { getPolicy: async () => policy };

/** Behind an Application Gateway whose host names are not said yet. */
export const openApplicationGatewayDesign: GatewayDesignInput = {
  name: 'apim-shop',
  environment: 'development',
  tier: 'Premium',
  units: 1,
  region: 'swedencentral',
  pattern: 'internal-appgw-waf',
  virtualNetwork: { name: 'vnet-shop', addressSpace: ['10.20.0.0/22'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.20.0.0/24' },
  applicationGateway: { subnet: { name: 'snet-agw', prefix: '10.20.2.0/24' } },
};

type Catalog = Pick<CatalogApi, 'getEntityByRef'>;

interface FieldSettings {
  uiOptions?: Record<string, unknown>;
  /** What the form starts from. */
  value?: GatewayDesignInput;
  /** The other answers. */
  formData?: Record<string, unknown>;
  catalog?: Catalog;
}

let current: GatewayDesignInput | undefined;

/** The value of the field as it is now. */
export function design(): GatewayDesignInput | undefined {
  return current;
}

/** A catalog with these gateways. */
export function catalogOf(...entities: Entity[]): Catalog {
  return {
    getEntityByRef: async ref =>
      entities.find(entity => stringifyEntityRef(entity) === ref),
  };
}

function Harness(props: FieldSettings) {
  const [value, setValue] = useState(props.value);
  const field = {
    formData: value,
    onChange: (next: GatewayDesignInput) => {
      current = next;
      setValue(next);
    },
    uiSchema: { 'ui:options': props.uiOptions ?? {} },
    formContext: { formData: props.formData ?? {} },
  } as unknown as ComponentProps<typeof GatewayDesignField>;
  return <GatewayDesignField {...field} />;
}

/** Shows the field as a template does. */
export async function renderField(settings: FieldSettings = {}) {
  current = settings.value;
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [apimNetworkingApiRef, backend as ApimNetworkingApi],
        [catalogApiRef, (settings.catalog ?? catalogOf()) as CatalogApi],
      ]}
    >
      <Harness {...settings} />
    </TestApiProvider>,
  );
}

/** What the field’s validation says of a value. */
export async function errorsOf(
  value: unknown,
  settings: FieldSettings = {},
): Promise<string[]> {
  const messages: string[] = [];
  const apis = new Map<unknown, unknown>([
    [translationApiRef, mockApis.translation()],
    [apimNetworkingApiRef, backend],
    [catalogApiRef, settings.catalog ?? catalogOf()],
  ]);
  await validateDesign(
    value,
    { addError: message => messages.push(message) },
    {
      apiHolder: { get: ref => apis.get(ref) as never },
      formData: settings.formData,
      uiSchema: { 'ui:options': settings.uiOptions },
    },
  );
  return messages;
}
