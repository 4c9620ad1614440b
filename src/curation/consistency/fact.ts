import type { SpanCitation } from '../../domain/document.js';
import type { Kind } from '../../domain/identifiers.js';

/** A record with what is cited for it, wherever it is kept. */
export interface Fact {
  readonly kind: Kind;
  readonly id: string;
  /** By field name, as in the record's shape; dates are partial dates, references are ids. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where it stands: file and line, or its id in the graph. */
  readonly place: string;
  readonly spans: readonly SpanCitation[];
}

/** Two things that cannot both be so, or a cell that its own citation does not bear out. */
export interface Inconsistency {
  /** Name of the rule, such as `target-not-outcome`. */
  readonly rule: string;
  readonly place: string;
  readonly message: string;
}

/** All facts that are compared with each other, by kind. */
export class Facts {
  readonly #byKind = new Map<Kind, Fact[]>();
  readonly #byId = new Map<string, Fact>();

  constructor(facts: Iterable<Fact>) {
    for (const fact of facts) {
      const ofKind = this.#byKind.get(fact.kind) ?? [];
      ofKind.push(fact);
      this.#byKind.set(fact.kind, ofKind);
      this.#byId.set(fact.id, fact);
    }
  }

  of(kind: Kind): readonly Fact[] {
    return this.#byKind.get(kind) ?? [];
  }

  byId(id: unknown): Fact | undefined {
    return typeof id === 'string' ? this.#byId.get(id) : undefined;
  }

  all(): Iterable<Fact> {
    return this.#byId.values();
  }
}

/** A rule over all facts, which gives what breaks it. */
export type ConsistencyRule = (facts: Facts) => readonly Inconsistency[];

/** The text of a field; null when it is blank or holds something else. */
export function textOf(fact: Fact, field: string): string | null {
  const value = fact.fields[field];
  return typeof value === 'string' ? value : null;
}

/** Whether two facts are cited from places that meet, as whole records. */
export function citedTogether(a: Fact, b: Fact): boolean {
  const whole = (fact: Fact): readonly SpanCitation[] =>
    fact.spans.filter(({ field }) => field === null);
  return whole(a).some((one) =>
    whole(b).some(
      (other) =>
        one.documentId === other.documentId && one.start < other.end && other.start < one.end,
    ),
  );
}

/** Whether two facts are about the same: they name the same record in some field, and no other record in a field that both fill. */
export function aboutTheSame(a: Fact, b: Fact, fields: readonly string[]): boolean {
  const filled = fields.filter((field) => textOf(a, field) !== null && textOf(b, field) !== null);
  return filled.length > 0 && filled.every((field) => textOf(a, field) === textOf(b, field));
}
