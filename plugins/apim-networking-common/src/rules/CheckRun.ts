import type { NetworkingModel, Place } from '../model';
import type { Reporter, Unseen, ViolationOptions } from './rule';

/** A violation before its messages are filled in. */
export interface Violation extends ViolationOptions {
  messageId: string;
  place: Place;
  parameters: Readonly<Record<string, string | number>>;
}

const NONE = {};

/** What checks report of one model. */
export class CheckRun {
  violations: Violation[] = [];
  readonly unseen: Unseen[] = [];
  readonly report: Reporter;

  constructor(model: NetworkingModel) {
    const report = (
      messageId: string,
      place: Place,
      parameters: Violation['parameters'] = NONE,
      options?: ViolationOptions,
    ) => {
      this.violations.push({
        messageId,
        place,
        parameters,
        severity: options?.severity,
        fix: options?.fix,
      });
    };
    report.unknown = (place: Place, what: string) => {
      this.unseen.push({ place, what });
    };
    report.sees = (place: Place, what: string) => {
      const seen = !model.unknownProperties?.some(
        ({ field }) =>
          isWithin(place.text, field) || isWithin(field, place.text),
      );
      if (!seen) this.unseen.push({ place, what });
      return seen;
    };
    this.report = report;
  }
}

/** Whether a property is another one, or below it. */
function isWithin(path: string, other: string): boolean {
  return (
    path === other ||
    (path.startsWith(other) && /[.[]/.test(path.charAt(other.length)))
  );
}
