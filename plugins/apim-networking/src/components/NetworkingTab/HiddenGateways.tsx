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
  const gateways = hidden === 1 ? '1 gateway' : `${hidden} gateways`;
  const that = hidden === 1 ? 'that gateway' : 'those gateways';
  return (
    <Section
      title={
        shown > 0
          ? `${gateways} of this API you cannot see`
          : `You cannot see the ${
              hidden === 1 ? 'gateway' : 'gateways'
            } of this API`
      }
    >
      <Typography variant="body2" role="status">
        {shown > 0
          ? `This tab describes the API by the gateways that you can see. Callers can also reach it through ${that}, and nothing here says how exposed ${
              hidden === 1 ? 'it is' : 'they are'
            }.`
          : `The annotation of this API names ${gateways} that you lack permission to read, so this tab cannot say who reaches the API.`}{' '}
        Ask the owner of {that} or your platform team for permission to read{' '}
        {hidden === 1 ? 'it' : 'them'}.
      </Typography>
    </Section>
  );
}
