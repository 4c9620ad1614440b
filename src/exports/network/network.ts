import type { Cell, Column } from '../table.js';

/** Values of the attributes that the network declares, by name: all of them, null where one is not known. */
export type AttributeValues = Readonly<Record<string, Cell>>;

/**
 * A node. `start` and `end` are the first and the last day of its being there, `YYYY-MM-DD`, both inclusive; null where not known or
 * not over. Of a date known in part that is its earliest day for a start, its latest for an end: the date itself belongs in an attribute.
 */
export interface NetworkNode {
  /** Letters, digits, `.`, `_`, `:` and `-`, as ids of the graph are. */
  readonly id: string;
  /** In English. */
  readonly label: string;
  readonly labelZh: string | null;
  /** Ids of the network's domains that it lies in. */
  readonly domainIds: readonly string[];
  readonly attributes: AttributeValues;
  readonly start: string | null;
  readonly end: string | null;
}

/** An edge from `source` to `target`. Several may join the same two nodes: each keeps its id and class, and they are never made one. */
export interface NetworkEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Who says so, such as `attested`, `prescribed` or `inferred`; lower-case words joined by underscores. */
  readonly edgeClass: string;
  /** Ids of the network's documents that state it. */
  readonly documentIds: readonly string[];
  /** Id of the network's run that made it; null for all that a document or a data set states. */
  readonly runId: string | null;
  readonly attributes: AttributeValues;
  readonly start: string | null;
  readonly end: string | null;
  readonly weight: number | null;
}

/** A reform domain, as in SKOS. */
export interface NetworkDomain {
  readonly id: string;
  readonly notation: string;
  /** In Chinese. */
  readonly name: string;
  readonly nameEn: string;
  readonly broaderId: string | null;
}

/** A document that facts of the network are cited from. */
export interface NetworkDocument {
  readonly id: string;
  /** As it stands on it, in Chinese. */
  readonly title: string;
  readonly titleEn: string | null;
  /** As far as known, such as `2016` or `2016-01-15`. */
  readonly date: string | null;
  readonly url: string | null;
}

/** One run of a model, which made the edges of class `inferred` that name it. */
export interface NetworkRun {
  readonly id: string;
  /** Such as `netinf`. */
  readonly method: string;
  readonly parameters: Readonly<Record<string, Cell>>;
  /** SHA-256 of the data release that it read. */
  readonly dataDigest: string;
  /** UTC instants, ISO 8601. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

/** A directed network, with all that its files refer to. */
export interface Network {
  /** Also the name of its files, without an ending, such as `replications`. */
  readonly name: string;
  readonly description: string;
  /** What a node is, such as `Pilot`; a label in Cypher, a type in JSON-LD. */
  readonly nodeKind: string;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly nodeAttributes: readonly Column[];
  readonly edgeAttributes: readonly Column[];
  readonly domains: readonly NetworkDomain[];
  readonly documents: readonly NetworkDocument[];
  readonly runs: readonly NetworkRun[];
}

/** The class of edges that come from a model, and from nowhere else. */
export const INFERRED = 'inferred';
