import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  BackendRequirement,
  CallerRequirement,
  IsolationRequirement,
} from 'backstage-plugin-apim-networking-common';
import { Section } from '../../Section';
import { EnvironmentInput } from '../sections/EnvironmentInput';
import type { DraftDesign } from '../useDesign';
import { Choice, RequirementRow } from './RequirementRow';
import type { Answers, DraftRequirements } from './useRequirements';

const useStyles = makeStyles(theme => ({
  environment: {
    flex: '1 1 220px',
    maxWidth: 460,
    marginTop: theme.spacing(1),
  },
}));

const callers: Array<[CallerRequirement, string]> = [
  ['internet', 'Anyone on the internet'],
  ['partners', 'Partners, through a WAF'],
  ['corporate-network', 'Corporate network'],
  ['same-virtual-network', 'One virtual network'],
];

const backends: Array<[BackendRequirement, string]> = [
  ['public', 'Public'],
  ['virtual-network', 'Virtual network'],
  ['peered-network', 'Peered'],
  ['on-premises', 'On-premises'],
];

const isolation: Array<[IsolationRequirement, string]> = [
  ['none', 'May be public'],
  ['gateway', 'Gateway private'],
  ['everything', 'Everything private'],
];

const portal: Array<
  [string, Pick<Answers, 'developerPortal' | 'privateDeveloperPortal'>]
> = [
  ['May be public', { developerPortal: 'Enabled' }],
  [
    'Private only',
    { developerPortal: 'Enabled', privateDeveloperPortal: true },
  ],
  ['Not used', { developerPortal: 'Disabled' }],
];

const musts: Array<[keyof Answers, string]> = [
  ['waf', 'Web application firewall'],
  ['severalRegions', 'Several regions'],
  ['zones', 'Availability zones'],
  ['sla', 'Service level agreement'],
  ['fixedOutboundIp', 'Fixed outbound address'],
  ['ddosProtection', 'DDoS protection'],
  ['privateHostNames', 'Private host names'],
  ['workspaceGateway', 'A team’s own gateway'],
  ['existingVirtualNetwork', 'A network that exists'],
];

/** What the API needs, asked before anything else. Every question may stay open. */
export function RequirementsSection(props: {
  making: DraftDesign;
  requirements: DraftRequirements;
}) {
  const classes = useStyles();
  const { answers, answer, answered, clear } = props.requirements;
  return (
    <Section title="What does the API need?">
      <Typography variant="body2" color="textSecondary">
        Answer what you know. Everything below follows from it.
        {answered > 0 && (
          <Button size="small" color="primary" onClick={clear}>
            Clear the answers
          </Button>
        )}
      </Typography>
      <RequirementRow label="Who calls it">
        {callers.map(([caller, label]) => (
          <Choice
            key={caller}
            label={label}
            chosen={answers.callers?.includes(caller) ?? false}
            onToggle={() =>
              answer({ callers: toggled(answers.callers, caller) })
            }
          />
        ))}
      </RequirementRow>
      <RequirementRow label="Where its backends are">
        {backends.map(([backend, label]) => (
          <Choice
            key={backend}
            label={label}
            chosen={answers.backends?.includes(backend) ?? false}
            onToggle={() =>
              answer({ backends: toggled(answers.backends, backend) })
            }
          />
        ))}
      </RequirementRow>
      <RequirementRow label="How private it is">
        {isolation.map(([value, label]) => (
          <Choice
            key={value}
            label={label}
            chosen={answers.isolation === value}
            onToggle={() =>
              answer({
                isolation: answers.isolation === value ? undefined : value,
              })
            }
          />
        ))}
      </RequirementRow>
      <RequirementRow label="Developer portal">
        {portal.map(([label, value]) => {
          const chosen =
            answers.developerPortal === value.developerPortal &&
            answers.privateDeveloperPortal === value.privateDeveloperPortal;
          return (
            <Choice
              key={label}
              label={label}
              chosen={chosen}
              onToggle={() =>
                answer({
                  developerPortal: undefined,
                  privateDeveloperPortal: undefined,
                  ...(chosen ? {} : value),
                })
              }
            />
          );
        })}
      </RequirementRow>
      <RequirementRow label="What it must have">
        {musts.map(([name, label]) => (
          <Choice
            key={name}
            label={label}
            chosen={answers[name] === true}
            onToggle={() =>
              answer({ [name]: answers[name] === true ? undefined : true })
            }
          />
        ))}
        <Choice
          label="Several host names"
          chosen={answers.customDomains === 'several'}
          onToggle={() =>
            answer({
              customDomains:
                answers.customDomains === 'several' ? undefined : 'several',
            })
          }
        />
      </RequirementRow>
      <div className={classes.environment}>
        <EnvironmentInput making={props.making} />
      </div>
    </Section>
  );
}

function toggled<T>(list: T[] | undefined, item: T): T[] {
  return list?.includes(item)
    ? list.filter(other => other !== item)
    : [...(list ?? []), item];
}
