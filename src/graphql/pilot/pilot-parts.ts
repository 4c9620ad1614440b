import { getArgumentValues, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import type { PilotId } from '../../domain/identifiers.js';
import type { RecordPart } from '../../queries/record-parts.js';
import { isReadAhead } from '../../queries/walk-replications.js';
import { listParts } from '../connection/connect.js';
import type { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { fieldsBelow, type Asked } from '../record/record-selection-of.js';
import { treePart } from '../replication/read-replication-tree.js';
import { copiedFromField, copiesField } from '../replication/connect-replications.js';
import {
  toWalkOptions,
  type ReplicationListArgs,
  type WalkArgs,
} from '../replication/replication.args.js';

/** The parts of pilots that a field needs: its resolver finds them read. `pilotId` where it is one pilot whose id is known. */
type PartsOfField = (
  context: RequestContext,
  args: never,
  asked: Asked,
  pilotId: PilotId | undefined,
) => readonly RecordPart[];

const PARTS: Readonly<Record<string, PartsOfField>> = {
  copies: (context, args: PageArgs & ReplicationListArgs, asked, pilotId) =>
    listParts(context, copiesField(pilotId, args), args, asked),
  copiedFrom: (context, args: PageArgs & ReplicationListArgs, asked, pilotId) =>
    listParts(context, copiedFromField(pilotId, args), args, asked),
  replication: (context, args: WalkArgs, asked, pilotId) =>
    pilotId === undefined || !isReadAhead(context.reader)
      ? []
      : [treePart(context, toWalkOptions(args), asked)],
};

/**
 * What a query selects of pilots that can be read in the statement that reads them: one exchange with the server in place of several. `path` names
 * the fields between the one that is resolved and the pilots. What is wrong in an argument is told by the field's own resolver.
 */
export function pilotParts(
  context: RequestContext,
  info: GraphQLResolveInfo,
  path: readonly string[],
  pilotId?: PilotId,
): readonly RecordPart[] {
  return fieldsBelow(info, path).flatMap((node) => partsOf(context, info, node, pilotId));
}

function partsOf(
  context: RequestContext,
  { schema, fragments, variableValues }: GraphQLResolveInfo,
  node: FieldNode,
  pilotId: PilotId | undefined,
): readonly RecordPart[] {
  const partsOfField = PARTS[node.name.value];
  if (partsOfField === undefined || (node.directives ?? []).length > 0) return [];
  const definition = schema.getType('Pilot');
  if (definition === undefined || !('getFields' in definition)) return [];
  const field = definition.getFields()[node.name.value];
  try {
    const args = getArgumentValues(field as never, node, variableValues);
    return partsOfField(context, args as never, { fieldNodes: [node], fragments }, pilotId);
  } catch {
    return [];
  }
}
