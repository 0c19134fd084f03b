import type { Severity } from 'backstage-plugin-apim-networking-common';

/** The five lanes, from left to right. */
export const LANE_NAMES = [
  'callers',
  'edge',
  'apiManagement',
  'network',
  'backends',
] as const;

export type LaneName = (typeof LANE_NAMES)[number];

/** How a path goes, and what a thing is by it. `neutral`: it cannot be determined. */
export type PathKind = 'public' | 'private' | 'blocked';
export type Tone = PathKind | 'neutral';

export type NodeIcon =
  | 'globe'
  | 'building'
  | 'cloud'
  | 'shield'
  | 'plug'
  | 'lock'
  | 'subnet'
  | 'server';

/** One thing with a name. Things inside a region are its components. */
export interface SceneNode {
  id: string;
  lane: LaneName;
  title: string;
  detail?: string;
  tone: Tone;
  icon: NodeIcon;
  /** Whole sentence for hover, focus and the list. */
  sentence: string;
  /** The worst finding about it. */
  severity?: Severity;
  /** What the colour of a thing with a finding says, in words. */
  mark?: string;
}

/** One box in the lane of API Management: a region with its components. */
export interface SceneRegion {
  id: string;
  title: string;
  detail: string;
  components: SceneNode[];
  sentence: string;
  severity?: Severity;
  mark?: string;
}

/** A network: a dashed line around its members. */
export interface SceneBoundary {
  id: string;
  /** With the severity of a finding, where there is one. */
  label: string;
  /** Ids of nodes and regions. */
  members: string[];
  severity?: Severity;
}

/** From one thing to another. Paths of one source and one kind may share their first part. */
export interface ScenePath {
  id: string;
  from: string;
  to: string;
  kind: PathKind;
  /** Short: port, address, why. */
  label?: string;
  sentence: string;
}

/** What a posture looks like, before anything has a place. */
export interface Scene {
  laneTitles: Record<LaneName, string>;
  nodes: SceneNode[];
  regions: SceneRegion[];
  boundaries: SceneBoundary[];
  paths: ScenePath[];
}
