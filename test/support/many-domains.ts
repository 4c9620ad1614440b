import { manifestText, writeDataSet } from './data-sets.js';

/** A data set of many domains with one Chinese name, each below the first: several batches of nodes, of names and of relationships. */
export function writeManyDomains(
  parent: string,
  { count, name }: { readonly count: number; readonly name: string },
): string {
  const rows = Array.from({ length: count }, (_, index) => {
    return `domain:d${index},D${index},${name},Domain,${index === 0 ? '' : 'domain:d0'}`;
  });
  return writeDataSet(parent, 'many', {
    'dataset.yml': manifestText('many'),
    'domains.csv': ['id,notation,name,name_en,broader', ...rows].join('\n'),
  });
}
