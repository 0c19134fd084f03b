import type { LaneName } from '../scene';
import type { Font } from './text';

/** `compact` is for a narrow column: titles only, no labels on paths. */
export type Density = 'regular' | 'compact';

/** Sizes in pixels. */
export interface Metrics {
  lanes: Record<LaneName, number>;
  /** Narrowest room between two lanes. */
  channel: number;
  /** Room between two vertical parts of paths. */
  track: number;
  margin: number;
  header: number;
  title: Font;
  detail: Font;
  label: Font;
  mark: Font;
  lineHeight: number;
  icon: number;
  nodePadding: number;
  nodeHeight: number;
  regionPadding: number;
  gap: number;
  showsDetails: boolean;
  showsLabels: boolean;
}

export const metricsOf: Record<Density, Metrics> = {
  regular: {
    lanes: {
      callers: 116,
      edge: 122,
      apiManagement: 178,
      network: 108,
      backends: 114,
    },
    channel: 18,
    track: 9,
    margin: 8,
    header: 34,
    title: { size: 12.5, bold: true },
    detail: { size: 11.5 },
    label: { size: 11.5, bold: true },
    mark: { size: 10.5, bold: true },
    lineHeight: 14,
    icon: 16,
    nodePadding: 8,
    nodeHeight: 44,
    regionPadding: 11,
    gap: 8,
    showsDetails: true,
    showsLabels: true,
  },
  compact: {
    lanes: {
      callers: 76,
      edge: 78,
      apiManagement: 134,
      network: 64,
      backends: 70,
    },
    channel: 12,
    track: 7,
    margin: 6,
    header: 22,
    title: { size: 11, bold: true },
    detail: { size: 10.5 },
    label: { size: 10.5, bold: true },
    mark: { size: 10, bold: true },
    lineHeight: 13,
    icon: 0,
    nodePadding: 6,
    nodeHeight: 30,
    regionPadding: 8,
    gap: 6,
    showsDetails: false,
    showsLabels: false,
  },
};
