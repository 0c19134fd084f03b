import { makeStyles } from '@material-ui/core/styles';
import {
  evaluateChoice,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import useMeasure from 'react-use/esm/useMeasure';
import { Section } from '../Section';
import { BestFits } from './bestFits';
import { EdgeSection } from './sections/EdgeSection';
import { LockNote, type FieldOptions } from './fieldOptions';
import { HostNamesSection } from './sections/HostNamesSection';
import { IdentitySection } from './sections/IdentitySection';
import { RequirementsSection, useRequirements } from './requirements';
import { NetworkSection } from './sections/NetworkSection';
import { OptionsSection } from './sections/OptionsSection';
import { OutcomeColumn } from './OutcomeColumn';
import { PatternMatrix } from '../PatternMatrix';
import { WorkspaceSection } from './sections/WorkspaceSection';
import { useDesign, type GatewayChange } from './useDesign';
import { useTranslate } from '../../translation';

/** Room, in pixels, from which what follows stands beside the answers. */
const BESIDE_FROM = 960;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
  },
  beside: {
    gridTemplateColumns: 'minmax(0, 6fr) minmax(0, 5fr)',
  },
  answers: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
}));

/** A form that makes a gateway design, and shows what follows from it as one answers. */
export function DesignForm(props: {
  design: GatewayDesignInput | undefined;
  onChange: (design: GatewayDesignInput) => void;
  /** What the template offers; omitted: everything. */
  options?: FieldOptions;
  /** The gateway that is changed; omitted: a new one is created. */
  change?: GatewayChange;
}) {
  const t = useTranslate();
  const classes = useStyles();
  const [room, { width }] = useMeasure<HTMLDivElement>();
  const making = useDesign(
    props.design,
    props.onChange,
    props.options,
    props.change,
  );
  const { draft, change, options, policy } = making;
  const requirements = useRequirements(draft, policy, options);
  return (
    <div
      ref={room}
      data-design-form
      className={`${classes.root} ${
        width >= BESIDE_FROM ? classes.beside : ''
      }`}
    >
      <div className={classes.answers}>
        <LockNote options={options} />
        {!props.change && (
          <>
            <RequirementsSection making={making} requirements={requirements} />
            <BestFits making={making} requirements={requirements} />
          </>
        )}
        <Section
          title={t('designField.everyOption.title')}
          aside={t('designField.everyOption.aside')}
        >
          <PatternMatrix
            patterns={options.patterns}
            tiers={options.tiers}
            selected={{ tier: draft.tier, pattern: draft.pattern }}
            onSelect={change}
            policyReason={choice =>
              draft.environment
                ? evaluateChoice(
                    { environment: draft.environment, ...choice },
                    policy,
                  )[0]?.message
                : undefined
            }
          />
        </Section>
        <IdentitySection making={making} />
        <WorkspaceSection making={making} />
        <NetworkSection making={making} />
        <EdgeSection making={making} />
        <HostNamesSection making={making} />
        <OptionsSection making={making} />
      </div>
      <OutcomeColumn making={making} />
    </div>
  );
}
