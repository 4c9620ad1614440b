import { nestedCounts, numberOfGroups, type NestedCounts } from '../../analytics/nested-groups.js';
import { DomainError } from '../../domain/errors.js';
import { compareGroupKeys, textOfKey, type GroupKey } from '../../domain/statistics.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { statisticsRows, type StatisticsRequest } from '../../queries/statistics-queries.js';

/** Counts nested by the dimensions of a request. One statement. Throws DomainError TOO_COSTLY when there are more groups than `maxGroups`. */
export async function countGroups(
  reader: Reader,
  request: StatisticsRequest,
  maxGroups: number,
): Promise<NestedCounts<GroupKey>> {
  const rows = await statisticsRows(reader, request);
  const order = { textOf: textOfKey, compare: compareGroupKeys };
  const counts = nestedCounts(rows, request.dimensions.length, order);
  const requested = numberOfGroups(counts.groups);
  if (requested <= maxGroups) return counts;
  throw new DomainError(
    'TOO_COSTLY',
    `There are ${requested} groups, but at most ${maxGroups} are asked for: name fewer dimensions, filter, or ask for more by maxGroups.`,
    { details: { exceeded: 'maxGroups', limit: maxGroups, requested } },
  );
}
