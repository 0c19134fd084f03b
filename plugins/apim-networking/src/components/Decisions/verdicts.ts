import type SvgIcon from '@material-ui/core/SvgIcon';
import DeniedIcon from '@material-ui/icons/BlockOutlined';
import AllowedIcon from '@material-ui/icons/CheckCircleOutlined';
import WaivedIcon from '@material-ui/icons/HourglassEmptyOutlined';
import type { Outcome } from 'backstage-plugin-apim-networking-common';
import type { DiagramPalette } from '../PostureDiagram/palette';

export const OUTCOMES: Outcome[] = [
  'allowed',
  'allowed-under-waiver',
  'denied',
];

/** What is shown beside the words of a verdict. */
export const verdicts: Record<
  Outcome,
  {
    icon: typeof SvgIcon;
    colour: (palette: DiagramPalette) => string;
  }
> = {
  allowed: {
    icon: AllowedIcon,
    colour: ({ tones }) => tones.private,
  },
  'allowed-under-waiver': {
    icon: WaivedIcon,
    colour: ({ severities }) => severities.warning,
  },
  denied: {
    icon: DeniedIcon,
    colour: ({ severities }) => severities.error,
  },
};
