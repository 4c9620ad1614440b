import { Field, ID, InputType } from 'type-graphql';
import { STUDY_VISIT } from '../../domain/event.js';
import { idOf } from '../../domain/identifiers.js';
import { propertyIs, refersTo, within } from '../../queries/list-conditions.js';
import { ALL_CONFLICTING_STATEMENTS, ALL_STUDY_VISITS } from '../../queries/lists.js';
import { STUDY_VISIT_FROM, STUDY_VISIT_TO } from '../../queries/placed.js';
import { connectionType } from '../connection/connection-type.js';
import { whereGiven } from '../connection/filter.js';
import { orderEnum } from '../connection/order-enum.js';
import { rootList } from '../connection/root-list.js';
import { ConflictingStatementType, StudyVisitType } from './event.type.js';

@InputType({ description: 'Which study visits; all conditions hold together.' })
class StudyVisitFilter {
  @Field(() => ID, { nullable: true, description: 'To see this program.' })
  programId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'By visitors from this region, or from a place that belonged to it at the date; undated ones by where the place belongs now.',
  })
  visitorWithin?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'To this region, or to a place that belonged to it at the date; undated ones by where the place belongs now.',
  })
  visitedWithin?: string | null;
}

@InputType({ description: 'Which disagreements of sources.' })
class ConflictingStatementFilter {
  @Field(() => String, { nullable: true, description: 'About this column, such as date.' })
  field?: string | null;
}

const StudyVisitOrder = orderEnum('StudyVisitOrder', {
  DATE: { property: 'dateOrder', description: 'By date; undated ones after all others' },
  ID: { property: 'id', description: 'By id' },
});
const ConflictingStatementOrder = orderEnum('ConflictingStatementOrder', {
  ID: { property: 'id', description: 'By id' },
});

/** Lists of visits, which are no copies, and of what sources disagree about. */
export const EVENT_LISTS = [
  rootList({
    field: 'studyVisits',
    description: 'Visits to see what others do. They are no evidence of copying.',
    source: ALL_STUDY_VISITS,
    connection: connectionType('StudyVisit', () => StudyVisitType),
    filter: StudyVisitFilter,
    conditionsOf: (filter) =>
      whereGiven(filter, {
        programId: (program) => refersTo(STUDY_VISIT, 'programId', idOf('Program', program)),
        visitorWithin: (region) => within(STUDY_VISIT_FROM, idOf('Region', region)),
        visitedWithin: (region) => within(STUDY_VISIT_TO, idOf('Region', region)),
      }),
    order: StudyVisitOrder,
    defaultOrder: StudyVisitOrder.DATE_ASC,
  }),
  rootList({
    field: 'conflictingStatements',
    description: 'What sources state against the values that records hold.',
    source: ALL_CONFLICTING_STATEMENTS,
    connection: connectionType('ConflictingStatement', () => ConflictingStatementType),
    filter: ConflictingStatementFilter,
    conditionsOf: (filter) => whereGiven(filter, { field: (field) => propertyIs('field', field) }),
    order: ConflictingStatementOrder,
    defaultOrder: ConflictingStatementOrder.ID_ASC,
  }),
] as const;
