import { Field, ObjectType } from 'type-graphql';
import type { PathCertainty } from '../../analytics/time-respecting-paths.js';
import { connectionType } from '../connection/connection-type.js';
import { registerValues } from '../scalar/register-values.js';

export const PathCertaintyEnum = registerValues<PathCertainty>(
  'PathCertainty',
  'How sure it is that the replications of a path came one after another.',
  {
    CERTAIN: 'The dates say so.',
    POSSIBLE: 'The dates allow it, or one is unknown.',
  },
);

@ObjectType('ReplicationPath', {
  simpleResolvers: true,
  description: 'A way along replications from one pilot to another. No pilot stands on it twice.',
})
export class ReplicationPathType {
  @Field(() => PathCertaintyEnum, {
    nullable: true,
    description: 'How sure its order is; null when the dates contradict it.',
  })
  readonly certainty!: PathCertainty | null;
}

export const ReplicationPathConnection = connectionType(
  'ReplicationPath',
  () => ReplicationPathType,
);

Field(() => Boolean, {
  description:
    'Whether these are all paths; false when the search stopped at its limit of 1,000 paths or 200,000 steps.',
})(ReplicationPathConnection.prototype as object, 'isComplete');
