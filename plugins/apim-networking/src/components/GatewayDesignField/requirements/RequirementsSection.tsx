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
import { useTranslate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  environment: {
    flex: '1 1 220px',
    maxWidth: 460,
    marginTop: theme.spacing(1),
  },
}));

const CALLERS = [
  'internet',
  'partners',
  'corporate-network',
  'same-virtual-network',
] as const satisfies CallerRequirement[];

const BACKENDS = [
  'public',
  'virtual-network',
  'peered-network',
  'on-premises',
] as const satisfies BackendRequirement[];

const ISOLATION = [
  'none',
  'gateway',
  'everything',
] as const satisfies IsolationRequirement[];

const portal: Record<
  'public' | 'private' | 'unused',
  Pick<Answers, 'developerPortal' | 'privateDeveloperPortal'>
> = {
  public: { developerPortal: 'Enabled' },
  private: { developerPortal: 'Enabled', privateDeveloperPortal: true },
  unused: { developerPortal: 'Disabled' },
};

const PORTAL = ['public', 'private', 'unused'] as const;

const MUSTS = [
  'waf',
  'severalRegions',
  'zones',
  'sla',
  'fixedOutboundIp',
  'ddosProtection',
  'privateHostNames',
  'workspaceGateway',
  'existingVirtualNetwork',
] as const satisfies Array<keyof Answers>;

/** What the API needs, asked before anything else. Every question may stay open. */
export function RequirementsSection(props: {
  making: DraftDesign;
  requirements: DraftRequirements;
}) {
  const t = useTranslate();
  const classes = useStyles();
  const { answers, answer, answered, clear } = props.requirements;
  return (
    <Section title={t('designField.requirements.title')}>
      <Typography variant="body2" color="textSecondary">
        {t('designField.requirements.description')}
        {answered > 0 && (
          <Button size="small" color="primary" onClick={clear}>
            {t('designField.requirements.clear')}
          </Button>
        )}
      </Typography>
      <RequirementRow label={t('designField.requirements.callers.label')}>
        {CALLERS.map(caller => (
          <Choice
            key={caller}
            label={t(`designField.requirements.callers.${caller}`)}
            chosen={answers.callers?.includes(caller) ?? false}
            onToggle={() =>
              answer({ callers: toggled(answers.callers, caller) })
            }
          />
        ))}
      </RequirementRow>
      <RequirementRow label={t('designField.requirements.backends.label')}>
        {BACKENDS.map(backend => (
          <Choice
            key={backend}
            label={t(`designField.requirements.backends.${backend}`)}
            chosen={answers.backends?.includes(backend) ?? false}
            onToggle={() =>
              answer({ backends: toggled(answers.backends, backend) })
            }
          />
        ))}
      </RequirementRow>
      <RequirementRow label={t('designField.requirements.isolation.label')}>
        {ISOLATION.map(value => (
          <Choice
            key={value}
            label={t(`designField.requirements.isolation.${value}`)}
            chosen={answers.isolation === value}
            onToggle={() =>
              answer({
                isolation: answers.isolation === value ? undefined : value,
              })
            }
          />
        ))}
      </RequirementRow>
      <RequirementRow label={t('designField.requirements.portal.label')}>
        {PORTAL.map(name => {
          const value = portal[name];
          const chosen =
            answers.developerPortal === value.developerPortal &&
            answers.privateDeveloperPortal === value.privateDeveloperPortal;
          return (
            <Choice
              key={name}
              label={t(`designField.requirements.portal.${name}`)}
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
      <RequirementRow label={t('designField.requirements.must.label')}>
        {MUSTS.map(name => (
          <Choice
            key={name}
            label={t(`designField.requirements.must.${name}`)}
            chosen={answers[name] === true}
            onToggle={() =>
              answer({ [name]: answers[name] === true ? undefined : true })
            }
          />
        ))}
        <Choice
          label={t('designField.requirements.must.severalHostNames')}
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
