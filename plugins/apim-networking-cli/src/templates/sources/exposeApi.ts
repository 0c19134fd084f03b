import { valueOf, type Expression } from '../expression';
import { compiledRow } from '../parts/deploymentSteps';
import { gatewayField, ownerField, systemField } from '../parts/ownership';
import type {
  NewSubject,
  PresentSubject,
  Publication,
} from '../publish/Publisher';
import type { Page, TemplateSource } from '../Template';
import { callerFields } from './exposeApiFields';
import type { TemplateContext } from './TemplateContext';

const OF_CATALOG = 'parameters.kind == "catalog"';
const IS_NEW = 'parameters.kind != "catalog"';

const newApi: NewSubject = {
  name: 'parameters.name',
  title: 'steps.expose.output.title',
  kind: 'api',
  entityRef: 'steps.expose.output.entityRef',
  if: IS_NEW,
};

const presentApi: PresentSubject = {
  name: '(parameters.api | parseEntityRef).name',
  entityRef: 'parameters.api',
  kind: 'api',
  verb: 'expose',
  title:
    'Expose ${{ steps.expose.output.title }} through ${{ steps.expose.output.serviceName }}',
  description:
    'The API is available at ${{ steps.expose.output.url }} after `${{ steps.expose.output.parametersFile }}` is deployed.',
  if: OF_CATALOG,
};

const reachPage: Page = {
  title: 'Access',
  required: ['gateway', 'path', 'backendUrl'],
  properties: {
    gateway: gatewayField('The gateway that serves the API.', false),
    path: {
      title: 'Path',
      type: 'string',
      description: 'Below the host name of the gateway, such as orders/v1.',
      minLength: 1,
      maxLength: 400,
      pattern: '^[A-Za-z0-9_.~-]+(/[A-Za-z0-9_.~-]+)*$',
    },
    backendUrl: {
      title: 'URL of the backend',
      type: 'string',
      description:
        'As the gateway reaches it, such as https://orders.internal/v1.',
      maxLength: 2000,
      pattern: '^https?://[^\\s?#@{}]+$',
    },
  },
};

/** Lets a gateway of the catalog serve an API. */
export function exposeApi({ publisher }: TemplateContext): TemplateSource {
  const added = publisher.publishNew(newApi);
  const changed = publisher.publishChange(presentApi);
  const folder = either(
    changed.folder && `(${changed.folder}) + "/api"`,
    added.folder && `(${added.folder}) + "/api"`,
    '"api"',
  );
  const catalogFile = either(
    changed.catalogFile,
    added.folder && `(${added.folder}) + "/catalog-info.yaml"`,
    '"catalog-info.yaml"',
  );
  return {
    name: 'expose-api',
    title: 'Expose an API through a gateway',
    description:
      'Publishes an API through an Azure API Management gateway of the catalog: Bicep that imports its OpenAPI document, a policy, and the annotation that adds the Networking tab to the API.',
    tags: ['api'],
    parameters: [apiPage(added), reachPage, callerFields],
    steps: [
      ...changed.before,
      ...added.before,
      {
        comment:
          'Writes api/ with main.bicep, its parameters, openapi.yaml and policy.xml, and the catalog file of the API.',
        id: 'expose',
        name: 'Generate and compile the Bicep of the API',
        action: 'apim:api:expose',
        input: {
          gateway: valueOf('parameters.gateway'),
          api: valueOf(`parameters.api if ${OF_CATALOG}`),
          name: valueOf(`parameters.name if ${IS_NEW}`),
          owner: valueOf(`parameters.owner if ${IS_NEW}`),
          system: valueOf(`parameters.system if ${IS_NEW}`),
          definition: valueOf(
            'parameters.definition if parameters.kind == "text" else (parameters.file if parameters.kind == "file")',
          ),
          ...Object.fromEntries(
            ['path', 'backendUrl', ...Object.keys(callerFields.properties)].map(
              field => [field, valueOf(`parameters.${field}`)],
            ),
          ),
          ...(folder && { outputPath: valueOf(folder) }),
          ...(catalogFile && { catalogPath: valueOf(catalogFile) }),
        },
      },
      ...added.steps,
      ...changed.steps,
    ],
    links: [
      {
        title: 'Open the API in the catalog',
        icon: 'catalog',
        if: valueOf(OF_CATALOG),
        entityRef: valueOf('steps.expose.output.entityRef'),
      },
      ...added.links,
      ...changed.links,
    ],
    text: {
      title: 'What was generated',
      content: `| | |
| --- | --- |
| API | \${{ steps.expose.output.title }} |
| Gateway | \`\${{ steps.expose.output.serviceName }}\` |
| URL | \`\${{ steps.expose.output.url }}\` |
${compiledRow('expose')}

**Next steps**

Deploy \`\${{ steps.expose.output.parametersFile }}\` to the resource group of the gateway. From then on, the API answers at that URL.

**Its policy**

\`\`\`xml
\${{ steps.expose.output.policy }}
\`\`\`
`,
    },
  };
}

/** A path that depends on whether the API is one of the catalog. */
function either(
  ofCatalog: Expression | undefined,
  ofNew: Expression | undefined,
  byDefault: Expression,
): Expression | undefined {
  if (!ofCatalog && !ofNew) return undefined;
  return `(${ofCatalog ?? byDefault}) if ${OF_CATALOG} else (${
    ofNew ?? byDefault
  })`;
}

const newFields = {
  name: {
    title: 'Name',
    type: 'string',
    description: 'In the catalog and in the gateway, such as partner-orders.',
    maxLength: 50,
    pattern: '^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?$',
  },
  owner: ownerField('API'),
  system: systemField('API'),
};

/** Asks for the API; of a new one also where it is published. */
function apiPage({ pages }: Publication): Page {
  const repository = pages[0];
  const branch = (kind: string, field: string, definition: object) => ({
    required: [field, 'name', 'owner', ...(repository?.required ?? [])],
    properties: {
      kind: { enum: [kind] },
      [field]: definition,
      ...newFields,
      ...repository?.properties,
    },
    ...(repository?.dependencies && { dependencies: repository.dependencies }),
  });
  return {
    title: 'API',
    required: ['kind'],
    properties: {
      kind: {
        title: 'API',
        type: 'string',
        default: 'catalog',
        enum: ['catalog', 'text', 'file'],
        enumNames: [
          'One of the catalog',
          'A new one, from a pasted document',
          'A new one, from a file',
        ],
      },
    },
    dependencies: {
      kind: {
        oneOf: [
          {
            required: ['api'],
            properties: {
              kind: { enum: ['catalog'] },
              api: {
                title: 'API of the catalog',
                type: 'string',
                description:
                  'An API of the type openapi. The API keeps its other gateways.',
                'ui:field': 'EntityPicker',
                'ui:options': {
                  catalogFilter: { kind: 'API', 'spec.type': 'openapi' },
                  defaultKind: 'API',
                  allowArbitraryValues: false,
                },
              },
            },
          },
          branch('text', 'definition', {
            title: 'OpenAPI document',
            type: 'string',
            description: 'Version 3.0 or 3.1, as YAML or JSON.',
            maxLength: 500_000,
            'ui:widget': 'textarea',
            'ui:options': { rows: 12 },
          }),
          branch('file', 'file', {
            title: 'File with the OpenAPI document',
            type: 'string',
            format: 'data-url',
            description: 'Version 3.0 or 3.1, as YAML or JSON.',
          }),
        ],
      },
    },
  };
}
