import {
  darken,
  decomposeColor,
  getContrastRatio,
  lighten,
  type Theme,
} from '@material-ui/core/styles';
import type { Severity } from 'backstage-plugin-apim-networking-common';
import type { Tone } from './scene';

/** Contrast that text needs. Source: WCAG 2.2, 1.4.3. */
export const TEXT_CONTRAST = 4.5;

export interface DiagramPalette {
  paper: string;
  lane: string;
  region: string;
  regionBorder: string;
  text: string;
  muted: string;
  tones: Record<Tone, string>;
  severities: Record<Severity, string>;
  fontFamily: string;
}

/** The colour itself, or as much darker or lighter as the backgrounds need. */
export function readable(colour: string, backgrounds: string[]): string {
  const contrast = (candidate: string) =>
    Math.min(...backgrounds.map(back => getContrastRatio(candidate, back)));
  for (let step = 0; step <= 20; step++) {
    for (const shade of [darken, lighten]) {
      const candidate = shade(colour, step / 20);
      if (contrast(candidate) >= TEXT_CONTRAST) return candidate;
    }
  }
  return colour;
}

/** `share` of one colour over another. */
export function blend(colour: string, over: string, share: number): string {
  const [top, under] = [colour, over].map(
    value => decomposeColor(value).values as number[],
  );
  const mixed = [0, 1, 2].map(index =>
    Math.round(top[index] * share + under[index] * (1 - share)),
  );
  return `rgb(${mixed.join(', ')})`;
}

/** The colours of the diagram, made from those of the portal's theme. */
export function diagramPalette(theme: Theme): DiagramPalette {
  const { palette, typography } = theme;
  const { paper } = palette.background;
  const lane = blend(inkOf(theme), paper, 0.05);
  const region = blend(palette.primary.main, paper, 0.1);
  const backgrounds = [paper, lane, region];
  const text = readable(inkOf(theme), backgrounds);
  const muted = readable(blend(inkOf(theme), paper, 0.62), backgrounds);
  const warning = readable(palette.warning.main, backgrounds);
  return {
    paper,
    lane,
    region,
    regionBorder: readable(palette.primary.main, backgrounds),
    text,
    muted,
    tones: {
      public: warning,
      private: readable(palette.success.main, backgrounds),
      blocked: muted,
      neutral: muted,
    },
    severities: {
      error: readable(palette.error.main, backgrounds),
      warning,
      info: readable(palette.info.main, backgrounds),
    },
    fontFamily:
      typeof typography.fontFamily === 'string'
        ? typography.fontFamily
        : // eslint-disable-next-line i18next/no-literal-string -- names of fonts
          'Helvetica, Arial, sans-serif',
  };
}

function inkOf(theme: Theme): string {
  return theme.palette.type === 'dark' ? '#ffffff' : '#14181f';
}
