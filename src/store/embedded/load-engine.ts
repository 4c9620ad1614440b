import type { GrafeoDB } from '@grafeo-db/js';
import { DomainError } from '../../domain/errors.js';

/** The engine's entry points that this adapter uses. */
export type Engine = Pick<typeof GrafeoDB, 'create' | 'open' | 'openReadOnly'>;

/**
 * Loads the embedded engine. It is native code: on a platform without a build of it (such as Alpine Linux on x64)
 * the error says so and names the way out.
 */
export async function loadEngine(
  load: () => Promise<unknown> = () => import('@grafeo-db/js'),
): Promise<Engine> {
  try {
    const module = (await load()) as { readonly default: { readonly GrafeoDB: Engine } };
    return module.default.GrafeoDB;
  } catch (cause) {
    throw new DomainError(
      'STORE_UNAVAILABLE',
      `The embedded graph engine has no build for this platform (${process.platform} ${process.arch}; on Linux it needs ` +
        'glibc 2.34 or later, so not Alpine). Use a Debian-based image, or a Neo4j 5 server: REFORM_GRAPH_STORE=bolt://HOST:PORT (docs/stores.md).',
      { cause },
    );
  }
}
