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
import { useTranslate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  waf: {
    maxWidth: 360,
    marginBottom: theme.spacing(2),
  },
}));

const ENDPOINTS = [
  'gateway',
  'developerPortal',
  'managementPlane',
] as const satisfies Array<ListenerDraft['endpoint']>;

/** The edge in front of the gateway: how its firewall works, and the host names that it answers to. */
export function EdgeSection(props: { making: DraftDesign }) {
  const t = useTranslate();
  const classes = useStyles();
  const { draft, change } = props.making;
  const pattern = patterns[draft.pattern];
  if (!pattern.applicationGateway && !pattern.frontDoor) return null;
  const edge = pattern.frontDoor ? 'frontDoor' : 'applicationGateway';
  return (
    <Section title={t(`designField.section.edge.${edge}`)}>
      <div className={classes.waf}>
        <FormSelect
          label={t('designField.section.edge.waf')}
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
            {
              value: 'Prevention',
              label: t('designField.section.edge.prevention'),
            },
            {
              value: 'Detection',
              label: t('designField.section.edge.detection'),
            },
          ]}
        />
      </div>
      {pattern.applicationGateway && <Listeners {...props} />}
    </Section>
  );
}

function Listeners(props: { making: DraftDesign }) {
  const t = useTranslate();
  const { draft, change, result } = props.making;
  const none = problemAt(t, result, 'applicationGateway.listeners');
  // Only an internal gateway has its other endpoints where an Application Gateway reaches them.
  const internal = !patterns[draft.pattern].privateEndpoint;
  return (
    <>
      {none && (
        <FormHelperText error>
          {t('designField.section.edge.noListener')}
        </FormHelperText>
      )}
      <RowList
        rows={draft.applicationGateway?.listeners ?? []}
        onChange={listeners =>
          change({
            applicationGateway: { ...draft.applicationGateway, listeners },
          })
        }
        removeLabel={index =>
          t('designField.section.edge.removeListener', {
            number: String(index + 1),
          })
        }
        addLabel={t('designField.section.edge.addListener')}
        newRow={(): ListenerDraft => ({ certificate: {} })}
      >
        {(listener, index, set) => {
          const field = `applicationGateway.listeners[${index}]`;
          const number = String(index + 1);
          const label = t('designField.section.edge.listener', { number });
          return (
            <>
              <FormText
                label={t('designField.section.edge.listenerRequired', {
                  number,
                })}
                value={listener.hostName ?? ''}
                onChange={hostName => set({ ...listener, hostName })}
                problem={
                  listener.hostName
                    ? problemAt(t, result, `${field}.hostName`)
                    : undefined
                }
                helperText={t('designField.section.edge.hostNameHelp')}
                spellCheck={false}
              />
              {internal && (
                <FormSelect
                  label={t('designField.section.edge.endpointOf', {
                    listener: label,
                  })}
                  value={listener.endpoint ?? 'gateway'}
                  onChange={endpoint =>
                    set({
                      ...listener,
                      endpoint: endpoint as ListenerDraft['endpoint'],
                    })
                  }
                  options={ENDPOINTS.map(value => ({
                    value,
                    label: t(`designField.section.edge.endpoint.${value}`),
                  }))}
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
