import { registerEnumType } from 'type-graphql';

const registered = new Map<readonly string[], object>();

/**
 * Registers an enum whose values are those of the domain: `local_exploration` is LOCAL_EXPLORATION to clients. Each value has a
 * description. Returns the enum for use in `@Field`.
 */
export function registerValues<Value extends string>(
  name: string,
  description: string,
  descriptions: Readonly<Record<Value, string>>,
  domainValues?: readonly Value[],
): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  for (const [value, text] of Object.entries(descriptions) as [Value, string][]) {
    const key = graphqlName(value);
    values[key] = value;
    valuesConfig[key] = { description: text };
  }
  registerEnumType(values, { name, description, valuesConfig });
  if (domainValues !== undefined) registered.set(domainValues, values);
  return values;
}

/** The enum that was registered for a list of values of the domain. Throws RangeError when none was. */
export function enumFor(domainValues: readonly string[]): object {
  const found = registered.get(domainValues);
  if (found === undefined)
    throw new RangeError(`No enum is registered for ${domainValues.join(', ')}.`);
  return found;
}

const SYMBOL_NAMES: Readonly<Record<string, string>> = {
  '=': 'EQUAL',
  '>=': 'AT_LEAST',
  '>': 'MORE_THAN',
  '<=': 'AT_MOST',
  '<': 'LESS_THAN',
};

function graphqlName(value: string): string {
  return SYMBOL_NAMES[value] ?? value.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
}
