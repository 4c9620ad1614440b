import { Field, ID, InputType } from 'type-graphql';
import { DOCUMENT } from '../../domain/document.js';
import { idOf } from '../../domain/identifiers.js';
import { nameContains, propertyIs, refersTo } from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { DOCUMENT_PUBLISHER } from '../../queries/relations.js';
import { whereGiven, whereReferred } from '../connection/filter.js';
import { OrganizationFilter, organizationConditions } from '../organization/organization.args.js';
import { DocumentKindEnum } from './document.type.js';

@InputType({ description: 'Which documents; all conditions hold together.' })
export class DocumentFilter {
  @Field(() => DocumentKindEnum, { nullable: true, description: 'What it is.' })
  kind?: string | null;

  @Field(() => ID, { nullable: true, description: 'Issued or published by this organization.' })
  publisherId?: string | null;

  @Field(() => OrganizationFilter, {
    nullable: true,
    description: 'Issued or published by such an organization.',
  })
  publisher?: OrganizationFilter | null;

  @Field(() => String, { nullable: true, description: 'Document number (文号), whole.' })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the title.' })
  titleContains?: string | null;
}

export function documentConditions(filter: DocumentFilter | null): readonly Condition[] {
  return whereGiven(filter, {
    publisherId: (by) => refersTo(DOCUMENT, 'publisherId', idOf('Organization', by)),
    publisher: (by) => whereReferred(DOCUMENT_PUBLISHER, organizationConditions(by)),
    kind: (kind) => propertyIs('documentKind', kind),
    number: (number) => propertyIs('number', number),
    titleContains: (text) => nameContains('title', text),
  });
}
