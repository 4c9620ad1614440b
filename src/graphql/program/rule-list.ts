import { InputType } from 'type-graphql';
import { RULE } from '../../domain/program.js';
import { ALL_RULES } from '../../queries/lists.js';
import { RULE_IN_REGION } from '../../queries/placed.js';
import { connectionType } from '../connection/connection-type.js';
import { orderEnum } from '../connection/order-enum.js';
import { rootList } from '../connection/root-list.js';
import { StatedConditions, statedConditions } from '../measure/stated.args.js';
import { RuleType } from './program.type.js';

@InputType({ description: 'Which norms; all conditions hold together.' })
class RuleFilter extends StatedConditions {}

const RuleOrder = orderEnum('RuleOrder', {
  NAME: { property: 'name', description: 'By Chinese name, by code point' },
  ID: { property: 'id', description: 'By id' },
});

/** The list of all norms. */
export const RULE_LIST = rootList({
  field: 'rules',
  description: 'Norms that bind persons or units, filtered and ordered.',
  source: ALL_RULES,
  connection: connectionType('Rule', () => RuleType),
  filter: RuleFilter,
  conditionsOf: (filter) => statedConditions(RULE, RULE_IN_REGION, filter),
  order: RuleOrder,
  defaultOrder: RuleOrder.ID_ASC,
});
