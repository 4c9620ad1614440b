import { Field, ObjectType } from 'type-graphql';
import type { NameRole } from '../../queries/search-queries.js';
import { NodeType } from '../record/record-type.js';
import { registerValues } from '../scalar/register-values.js';

export const NameRoleEnum = registerValues<NameRole>('NameRole', 'Where a name comes from.', {
  preferred: 'The name or title itself, in Chinese or English.',
  alias: 'A further name, or a document number.',
  historic: 'A name that a region once bore.',
});

/** Kinds that can be searched for. */
export const SEARCHED_KINDS = [
  'Batch',
  'Document',
  'Domain',
  'Official',
  'Organization',
  'Outcome',
  'Pilot',
  'Plan',
  'Program',
  'Region',
  'ScaleUp',
  'Scheme',
] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

export const SearchedKindEnum = registerValues<SearchedKind>(
  'SearchedKind',
  'What to search for.',
  {
    Batch: 'Batches.',
    Document: 'Documents, by title or number.',
    Domain: 'Domains.',
    Official: 'Officials.',
    Organization: 'Organizations.',
    Outcome: 'Outcomes.',
    Pilot: 'Pilots.',
    Plan: 'Plans.',
    Program: 'Programs.',
    Region: 'Regions, by historic names too.',
    ScaleUp: 'Scale-ups.',
    Scheme: 'Schemes.',
  },
);

@ObjectType('SearchResult', { simpleResolvers: true, description: 'A record whose name matches.' })
export class SearchResultType {
  @Field(() => NodeType, { description: 'The record.' })
  readonly node!: NodeType;

  @Field(() => String, { description: 'The name that matched.' })
  readonly matchedName!: string;

  @Field(() => NameRoleEnum, { description: 'Where that name comes from.' })
  readonly nameRole!: NameRole;
}
