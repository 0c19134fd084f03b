import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  metricsServiceRef,
  type MetricAttributes,
  type MetricOptions,
  type MetricsService,
  type MetricsServiceObservable,
  type MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';

interface Instrument {
  kind: string;
  options?: MetricOptions;
}

interface Measurement {
  value: number;
  attributes?: MetricAttributes;
}

/** Keeps what is measured, as an exporter would see it. */
export class RecordedMetrics implements MetricsService {
  readonly instruments = new Map<string, Instrument>();
  readonly #measured = new Map<string, Measurement[]>();
  readonly #callbacks = new Map<
    string,
    Set<MetricsServiceObservableCallback>
  >();

  readonly factory = createServiceFactory({
    service: metricsServiceRef,
    deps: {},
    factory: () => this as MetricsService,
  });

  /** Every value of a counter or histogram since the start, in order. */
  of(name: string): Measurement[] {
    return this.#measured.get(name) ?? [];
  }

  /** The sum of a counter for some attributes. */
  sum(name: string, attributes: MetricAttributes): number {
    return this.of(name)
      .filter(measurement =>
        Object.entries(attributes).every(
          ([key, value]) => measurement.attributes?.[key] === value,
        ),
      )
      .reduce((total, { value }) => total + value, 0);
  }

  /** Asks an observable for its values, as a reader does. */
  async observe(name: string): Promise<Measurement[]> {
    const measured: Measurement[] = [];
    for (const callback of this.#callbacks.get(name) ?? []) {
      await callback({
        observe: (value, attributes) => measured.push({ value, attributes }),
      });
    }
    return measured;
  }

  createCounter(name: string, options?: MetricOptions) {
    return { add: this.#instrument('counter', name, options) };
  }
  createUpDownCounter(name: string, options?: MetricOptions) {
    return { add: this.#instrument('up-down-counter', name, options) };
  }
  createHistogram(name: string, options?: MetricOptions) {
    return { record: this.#instrument('histogram', name, options) };
  }
  createGauge(name: string, options?: MetricOptions) {
    return { record: this.#instrument('gauge', name, options) };
  }
  createObservableCounter(name: string, options?: MetricOptions) {
    return this.#observable('observable-counter', name, options);
  }
  createObservableUpDownCounter(name: string, options?: MetricOptions) {
    return this.#observable('observable-up-down-counter', name, options);
  }
  createObservableGauge(name: string, options?: MetricOptions) {
    return this.#observable('observable-gauge', name, options);
  }

  #instrument(kind: string, name: string, options?: MetricOptions) {
    this.instruments.set(name, { kind, options });
    const measured: Measurement[] = [];
    this.#measured.set(name, measured);
    return (value: number, attributes?: MetricAttributes) => {
      measured.push({ value, attributes });
    };
  }

  #observable(
    kind: string,
    name: string,
    options?: MetricOptions,
  ): MetricsServiceObservable {
    this.instruments.set(name, { kind, options });
    const callbacks = new Set<MetricsServiceObservableCallback>();
    this.#callbacks.set(name, callbacks);
    return {
      addCallback: callback => {
        callbacks.add(callback);
      },
      removeCallback: callback => {
        callbacks.delete(callback);
      },
    };
  }
}
