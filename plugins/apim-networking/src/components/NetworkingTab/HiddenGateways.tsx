import Typography from '@material-ui/core/Typography';
import { Section } from '../Section';

/** What the rest of the tab does not say: that the API has gateways which the portal hides from the reader. */
export function HiddenGateways(props: {
  /** How many gateways of the API the reader cannot see. */
  hidden: number;
  /** How many the reader can see. */
  shown: number;
}) {
  const { hidden, shown } = props;
  if (hidden === 0) return null;
  const [gateways, that, it] =
    hidden === 1
      ? ['1 gateway', 'that gateway', 'it']
      : [`${hidden} gateways`, 'those gateways', 'them'];
  return (
    <Section title={`You cannot see ${gateways} of this API`}>
      <Typography variant="body2" role="status">
        {shown > 0
          ? `The API also names ${gateways} that you lack permission to read. This tab describes it by the gateways that you can see, and does not say who reaches it through ${that}.`
          : `The API names ${gateways} that you lack permission to read, so this tab cannot say who reaches it.`}{' '}
        Ask the owner of {that} or your platform team for permission to read{' '}
        {it}.
      </Typography>
    </Section>
  );
}
