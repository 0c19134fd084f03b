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

/** How a verdict is said, and what stands beside the words. */
export const verdicts: Record<
  Outcome,
  {
    title: string;
    icon: typeof SvgIcon;
    colour: (palette: DiagramPalette) => string;
  }
> = {
  allowed: {
    title: 'Allowed',
    icon: AllowedIcon,
    colour: ({ tones }) => tones.private,
  },
  'allowed-under-waiver': {
    title: 'Allowed under a waiver',
    icon: WaivedIcon,
    colour: ({ severities }) => severities.warning,
  },
  denied: {
    title: 'Denied',
    icon: DeniedIcon,
    colour: ({ severities }) => severities.error,
  },
};
