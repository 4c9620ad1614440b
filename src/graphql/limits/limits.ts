/** What one request may ask for, unless a setting says otherwise (`src/config.ts`). The page size, 100, is fixed. */
export const DEFAULT_LIMITS = {
  /** Entities below each other: a pilot, its copies and their receivers are three. Pages, edges and values do not count. */
  maxDepth: 6,
  /** Fields with an alias in one document, wherever they stand. */
  maxAliases: 50,
  /** Fields at the root of one operation, those of its fragments included. */
  maxRootFields: 20,
  /** Words and signs of a document; parsing stops there. */
  maxTokens: 4_000,
  /** Fields that a query can return at most, from the page sizes that it asks for. */
  maxCost: 25_000,
  maxBodyBytes: 262_144,
  /** From the moment when the body has been read to the reply. */
  requestTimeoutMillis: 20_000,
} as const;

export type Limits = { readonly [Name in keyof typeof DEFAULT_LIMITS]: number };
