import { Field, Int, ObjectType } from 'type-graphql';
import { SEARCHED_KINDS, type NameRole, type SearchedKind } from '../../domain/name.js';
import type { NameMatch } from '../../queries/rank-names.js';
import type { SearchFacet } from '../../queries/search-facets.js';
import { NodeType } from '../record/record-type.js';
import { registerValues } from '../scalar/register-values.js';

export const NameRoleEnum = registerValues<NameRole>('NameRole', 'Where a name comes from.', {
  preferred: 'The name or title itself, in Chinese or English.',
  historic: 'A name that a region once bore.',
  alias: 'A further name, or a document number.',
  indicator:
    'What the number of an outcome, a target or a tally measures or counts, where its name does not say so.',
});

export const NameMatchEnum = registerValues<NameMatch>(
  'NameMatch',
  'How a name matches a text. Upper and lower case, full and half width, accents, and brackets of different forms count as equal.',
  {
    EXACT: 'The name is the text.',
    PREFIX: 'The name begins with the text.',
    CONTAINS: 'The name holds the text.',
    PINYIN:
      'The text is the pinyin of the name or a part of it; or both sound alike, where no name holds the text.',
    INITIALS: 'The text is the initials of the name’s syllables, or a part of them: hzs of 杭州市.',
    WORDS: 'Every word of the text is in one of the record’s names, or spells a part of one.',
    SIMILAR: 'The name shares words or pairs of characters with the text.',
  },
);

export const SearchedKindEnum = registerValues<SearchedKind>(
  'SearchedKind',
  'What to search for.',
  {
    Batch: 'Batches.',
    Claim: 'Claims.',
    Document: 'Documents, by title or number.',
    Domain: 'Domains.',
    Event: 'Events.',
    Official: 'Officials.',
    Organization: 'Organizations.',
    Outcome: 'Outcomes, by what they measure too.',
    Pilot: 'Pilots.',
    Plan: 'Plans.',
    Program: 'Programs.',
    ProgramStep: 'Steps of programs.',
    Recognition: 'Recognitions.',
    Region: 'Regions, by historic names too.',
    Rule: 'Rules.',
    ScaleUp: 'Scale-ups.',
    Scheme: 'Schemes.',
    StudyVisit: 'Study visits.',
    Tally: 'Tallies, by what they count too.',
    Target: 'Targets, by what they measure too.',
  },
  SEARCHED_KINDS,
);

@ObjectType('SearchResult', { simpleResolvers: true, description: 'A record whose name matches.' })
export class SearchResultType {
  @Field(() => NodeType, { description: 'The record.' })
  readonly node!: NodeType;

  @Field(() => String, { description: 'The name that matched.' })
  readonly matchedName!: string;

  @Field(() => NameRoleEnum, { description: 'Where that name comes from.' })
  readonly nameRole!: NameRole;

  @Field(() => NameMatchEnum, { description: 'How it matches.' })
  readonly match!: NameMatch;
}

@ObjectType('SearchFacet', { simpleResolvers: true, description: 'Records of one kind.' })
export class SearchFacetType implements SearchFacet {
  @Field(() => SearchedKindEnum, { description: 'The kind.' })
  readonly kind!: SearchedKind;

  @Field(() => Int, { description: 'How many records of it the text finds, each once.' })
  readonly count!: number;
}

@ObjectType('NameSearch', { description: 'What a text finds.' })
export class NameSearchType {}
