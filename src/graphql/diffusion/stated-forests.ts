import DataLoader from 'dataloader';
import { replicationForest } from '../../analytics/replication-forest.js';
import type { ReplicationTree } from '../../analytics/replication-tree.js';
import {
  STATED_CLASSES,
  type ReplicationClass,
  type ReplicationEdge,
} from '../../domain/replication.js';
import { collectiveSourcesOf } from '../../queries/collective-queries.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { sourcesOf } from '../../queries/replication-queries.js';

/** What documents state of who took up from whom among the pilots of a program, of one class. */
export interface StatedForest {
  readonly replicationClass: ReplicationClass;
  /** Between two of the pilots. */
  readonly replications: number;
  /** By one of the pilots from one of another program. */
  readonly fromOutside: number;
  /** By one of the pilots from a batch as a body. */
  readonly collective: number;
  /** Largest first. */
  readonly trees: readonly ReplicationTree[];
}

/** Whose forests are wanted. */
export interface PilotsOfProgram {
  readonly programId: string;
  readonly pilotIds: readonly string[];
}

export type ForestLoader = DataLoader<PilotsOfProgram, readonly StatedForest[], string>;

/** The forests of programs, a class each, in the order of the classes. Two statements, however many programs. */
export function createForestLoader(reader: Reader): ForestLoader {
  return new DataLoader(
    async (programs: readonly PilotsOfProgram[]) => {
      const pilotIds = [...new Set(programs.flatMap((program) => program.pilotIds))];
      const [edges, collective] = await Promise.all([
        sourcesOf(reader, pilotIds, STATED_CLASSES),
        collectiveSourcesOf(reader, pilotIds),
      ]);
      return programs.map((program) => {
        const own = new Set(program.pilotIds);
        return STATED_CLASSES.map((replicationClass) => {
          const bodies = collective.filter(
            (one) => one.replicationClass === replicationClass && own.has(one.pilotId),
          );
          return {
            ...forestOf(edges, own, replicationClass),
            collective: bodies.reduce((sum, { total }) => sum + total, 0),
          };
        });
      });
    },
    { cacheKeyFn: ({ programId }) => programId },
  );
}

function forestOf(
  edges: readonly ReplicationEdge[],
  pilotIds: ReadonlySet<string>,
  replicationClass: ReplicationClass,
): Omit<StatedForest, 'collective'> {
  const taken = edges.filter(
    (edge) => edge.replicationClass === replicationClass && pilotIds.has(edge.receiverId),
  );
  const within = taken.filter(({ sourceId }) => pilotIds.has(sourceId));
  return {
    replicationClass,
    replications: within.length,
    fromOutside: taken.length - within.length,
    trees: replicationForest(within),
  };
}
