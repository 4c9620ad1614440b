import { getArgumentValues, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import type { PilotId } from '../../domain/identifiers.js';
import { COPIES_OF_PILOT } from '../../queries/lists.js';
import { isReadAhead } from '../../queries/walk-replications.js';
import type { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { fieldsBelow, type Asked } from '../record/record-selection-of.js';
import { connectReplications } from './connect-replications.js';
import { beginTree } from './read-replication-tree.js';
import {
  replicationConditions,
  toWalkOptions,
  type ReplicationListArgs,
  type WalkArgs,
} from './replication.args.js';

/** Asks for what a field needs, so that its resolver finds it asked for already. */
type Ask = (context: RequestContext, id: PilotId, args: never, asked: Asked) => Promise<unknown>;

const ASKS: Readonly<Record<string, Ask>> = {
  copies: (context, id, args: PageArgs & ReplicationListArgs, asked) =>
    connectReplications(
      context,
      {
        name: 'Pilot.copies',
        source: COPIES_OF_PILOT,
        ownerId: id,
        conditions: replicationConditions(args),
        order: args.orderBy,
      },
      args,
      asked,
    ),
  replication: async (context, id, args: WalkArgs, asked) =>
    beginTree(context, id, toWalkOptions(args), asked),
};

/**
 * Asks for the copies and the replication of a pilot beside the pilot itself, where its id is known before it is read: one exchange with the
 * server less. Whatever is wrong is told by the field's own resolver, which asks the same and so costs no statement more.
 */
export function askAhead(context: RequestContext, id: PilotId, info: GraphQLResolveInfo): void {
  if (!isReadAhead(context.reader)) return;
  const fields = info.schema.getType('Pilot');
  if (fields === undefined || !('getFields' in fields)) return;
  for (const node of fieldsBelow(info)) {
    const ask = ASKS[node.name.value];
    const definition = fields.getFields()[node.name.value];
    if (ask === undefined || definition === undefined || isConditional(node)) continue;
    try {
      const args = getArgumentValues(definition as never, node, info.variableValues);
      const asked = { fieldNodes: [node], fragments: info.fragments };
      ask(context, id, args as never, asked).catch(() => undefined);
    } catch {
      continue;
    }
  }
}

function isConditional({ directives = [] }: FieldNode): boolean {
  return directives.length > 0;
}
