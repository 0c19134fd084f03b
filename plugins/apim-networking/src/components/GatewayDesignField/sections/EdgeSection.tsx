import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import { patterns } from 'backstage-plugin-apim-networking-common';
import { Section } from '../../Section';
import { CertificateInputs } from './CertificateInputs';
import type { ListenerDraft } from '../draft';
import { FormSelect } from '../inputs/FormSelect';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import { RowList } from '../inputs/RowList';
import type { DraftDesign } from '../useDesign';

const useStyles = makeStyles(theme => ({
  waf: {
    maxWidth: 360,
    marginBottom: theme.spacing(2),
  },
}));

const endpoints: Array<{
  value: NonNullable<ListenerDraft['endpoint']>;
  label: string;
}> = [
  { value: 'gateway', label: 'The gateway' },
  { value: 'developerPortal', label: 'The developer portal' },
  { value: 'managementPlane', label: 'The management endpoint' },
];

/** The edge before the gateway: how its firewall works, and the host names that it answers to. */
export function EdgeSection(props: { making: DraftDesign }) {
  const classes = useStyles();
  const { draft, change } = props.making;
  const pattern = patterns[draft.pattern];
  if (!pattern.applicationGateway && !pattern.frontDoor) return null;
  const edge = pattern.frontDoor ? 'frontDoor' : 'applicationGateway';
  return (
    <Section title={pattern.frontDoor ? 'Front Door' : 'Application Gateway'}>
      <div className={classes.waf}>
        <FormSelect
          label="Web application firewall"
          value={draft[edge]?.wafMode ?? 'Prevention'}
          onChange={mode =>
            change({
              [edge]: {
                ...draft[edge],
                wafMode: mode === 'Detection' ? 'Detection' : 'Prevention',
              },
            })
          }
          options={[
            { value: 'Prevention', label: 'Prevention: it blocks' },
            { value: 'Detection', label: 'Detection: it only logs' },
          ]}
        />
      </div>
      {pattern.applicationGateway && <Listeners {...props} />}
    </Section>
  );
}

function Listeners(props: { making: DraftDesign }) {
  const { draft, change, result } = props.making;
  const none = problemAt(result, 'applicationGateway.listeners');
  // Only an internal gateway has its other endpoints where an Application Gateway reaches them.
  const internal = !patterns[draft.pattern].privateEndpoint;
  return (
    <>
      {none && (
        <FormHelperText error>
          It answers to no host name yet, and needs at least one, with a
          certificate.
        </FormHelperText>
      )}
      <RowList
        rows={draft.applicationGateway?.listeners ?? []}
        onChange={listeners =>
          change({
            applicationGateway: { ...draft.applicationGateway, listeners },
          })
        }
        nameOf={index => `host name ${index + 1}`}
        addLabel="Add a host name that it answers to"
        newRow={(): ListenerDraft => ({ certificate: {} })}
      >
        {(listener, index, set) => {
          const field = `applicationGateway.listeners[${index}]`;
          const label = `Host name ${index + 1}`;
          return (
            <>
              <FormText
                label={`${label} *`}
                value={listener.hostName ?? ''}
                onChange={hostName => set({ ...listener, hostName })}
                problem={
                  listener.hostName
                    ? problemAt(result, `${field}.hostName`)
                    : undefined
                }
                helperText="That callers use, such as api.example.com"
                spellCheck={false}
              />
              {internal && (
                <FormSelect
                  label={`${label}: leads to`}
                  value={listener.endpoint ?? 'gateway'}
                  onChange={endpoint =>
                    set({
                      ...listener,
                      endpoint: endpoint as ListenerDraft['endpoint'],
                    })
                  }
                  options={endpoints}
                />
              )}
              <CertificateInputs
                making={props.making}
                label={label}
                hostName={listener.hostName}
                certificate={listener.certificate}
                field={`${field}.certificate`}
                onChange={certificate => set({ ...listener, certificate })}
              />
            </>
          );
        }}
      </RowList>
    </>
  );
}
