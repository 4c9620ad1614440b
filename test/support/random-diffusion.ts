import { getNamedType, isEnumType, type GraphQLInputObjectType } from 'graphql';
import type { KnownIds } from './known-ids.js';
import type { Random } from './world/random.js';

/** Choices of a question about diffusion: mostly with a unit of analysis, for without one sites of several levels are refused. */
export function randomChoices(random: Random, type: GraphQLInputObjectType): object {
  const fields = Object.values(type.getFields());
  const chosen = fields.filter(({ name }) => random.happens(name === 'unit' ? 0.9 : 0.2));
  return Object.fromEntries(
    chosen.map(({ name, type: of }) => {
      const named = getNamedType(of);
      if (isEnumType(named)) return [name, random.pick(named.getValues()).name];
      if (named.name === 'Boolean') return [name, random.happens(0.5)];
      // The first year before any last one.
      return [name, (name === 'from' ? 1980 : 2005) + random.below(20)];
    }),
  );
}

/** A scope of a few programs, domains or data sets, or of everything. */
export function randomScope(random: Random, known: KnownIds): object {
  return {
    ...(random.happens(0.5) ? { programs: random.some(known.ids('Program'), 3) } : {}),
    ...(random.happens(0.3) ? { domains: random.some(known.ids('Domain'), 2) } : {}),
    ...(random.happens(0.3) ? { dataSets: random.some(known.ids('DataSet'), 1) } : {}),
  };
}
