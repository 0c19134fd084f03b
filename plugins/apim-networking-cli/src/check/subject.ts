import type {
  ArmResource,
  OpenEnd,
} from 'backstage-plugin-apim-networking-common';
import { checkMessages } from '../messages';
import type { SourceLocation, SourceLocator } from '../source/sourceLocation';

/** An instance, or the gateway of a workspace, that is checked. */
export interface CheckedService {
  service: ArmResource;
  related: ArmResource[];
  /** Keys that lead to what declares it, where that can be told. */
  declaration?: Array<string | number>;
}

/** Something that cannot be known before the deployment. */
export interface Doubt {
  /** Whole sentence. */
  text: string;
  location: SourceLocation;
}

/** A resource, and the keys that lead to what declares it, where that can be told. */
export interface DeclaredResource {
  resource: ArmResource;
  declaration?: Array<string | number>;
}

/** What a file that is checked holds. */
export interface Subject {
  /** Every resource, the services too. */
  resources: DeclaredResource[];
  services: CheckedService[];
  evidence: 'planned' | 'observed';
  /** What could not be expanded and could be about any of the gateways. */
  openEnds: OpenEnd[];
  doubts: Doubt[];
  locator: SourceLocator;
}

const MAX_NAME_LENGTH = 60;

/** Name of a resource for people; an expression, which can be long, where it is not known. */
export function nameOfResource({ name }: ArmResource): string {
  if (typeof name !== 'string') return checkMessages.report.withoutName;
  return name.length > MAX_NAME_LENGTH
    ? `${name.slice(0, MAX_NAME_LENGTH - 1)}…`
    : name;
}
