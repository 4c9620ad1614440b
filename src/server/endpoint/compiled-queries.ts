import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { canBeCompiled } from './can-be-compiled.js';

/** A document is compiled when it is asked for so often: those that hold their values as literals come once. */
const USES_TO_COMPILE = 3;

/** Compiled documents that are kept, ten to three hundred kilobytes of code each; the one that was asked for longest ago goes. */
const MOST_COMPILED = 100;

/**
 * Queries as JavaScript of their own. graphql-js interprets a document anew for each value of an answer; compiled, a list of 500 items with their fields
 * takes a tenth of that, and is turned into JSON three times as fast.
 */
export class CompiledQueries {
  readonly #uses = new WeakMap<DocumentNode, number>();
  /** Null for what is not to be compiled. */
  readonly #compiled = new Map<DocumentNode, CompiledQuery | null>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Null for a document that is new, and for one that graphql-js has to execute. The same document is the same object. */
  async find(document: DocumentNode): Promise<CompiledQuery | null> {
    const known = this.#compiled.get(document);
    if (known === undefined) return this.#countUse(document);
    this.#compiled.delete(document);
    this.#compiled.set(document, known);
    return known;
  }

  async #countUse(document: DocumentNode): Promise<CompiledQuery | null> {
    const uses = (this.#uses.get(document) ?? 0) + 1;
    this.#uses.set(document, uses);
    if (uses < USES_TO_COMPILE) return null;
    const compiled = canBeCompiled(this.schema, document)
      ? await compile(this.schema, document)
      : null;
    this.#compiled.set(document, compiled);
    const [oldest] = this.#compiled.keys();
    if (this.#compiled.size > MOST_COMPILED && oldest !== undefined) this.#compiled.delete(oldest);
    return compiled;
  }
}

/** The compiler is loaded by the first document that needs it: a server starts without. */
async function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
): Promise<CompiledQuery | null> {
  const { compileQuery, isCompiledQuery } = await import('graphql-jit');
  const compiled = compileQuery(schema, document, undefined, {
    disablingCapturingStackErrors: true,
  });
  return isCompiledQuery(compiled) ? compiled : null;
}
