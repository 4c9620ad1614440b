import { registerEnumType } from 'type-graphql';
import type { ListOrder } from '../../queries/page.js';

/** Registers `NAME_ASC`, `NAME_DESC` and so on for the sort keys of a list; returns the enum's values by name. */
export function orderEnum<Name extends string>(
  typeName: string,
  keys: Readonly<Record<Name, { readonly property: string; readonly description: string }>>,
): Readonly<Record<`${Name}_ASC` | `${Name}_DESC`, string>> {
  const values: Record<string, string> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  for (const [name, { property, description }] of Object.entries(keys) as [
    Name,
    (typeof keys)[Name],
  ][]) {
    values[`${name}_ASC`] = `${property} ascending`;
    values[`${name}_DESC`] = `${property} descending`;
    valuesConfig[`${name}_ASC`] = { description: `${description}, upward.` };
    valuesConfig[`${name}_DESC`] = { description: `${description}, downward.` };
  }
  registerEnumType(values, {
    name: typeName,
    description:
      'Order of the list. Equal items are told apart by id, so that pages never overlap.',
    valuesConfig,
  });
  return values as ReturnType<typeof orderEnum<Name>>;
}

/** The sort key and direction that a value of an order enum stands for. */
export function toListOrder(value: string): ListOrder {
  const [property = '', direction] = value.split(' ');
  return { property, descending: direction === 'descending' };
}
