import {
  DOCUMENT,
  DOCUMENT_KINDS,
  DOCUMENT_REFERENCE,
  DOCUMENT_RELATIONS,
} from '../../domain/document.js';
import { connectionType } from '../connection/connection-type.js';
import { orderEnum } from '../connection/order-enum.js';
import { recordType } from '../record/record-type.js';
import { registerValues } from '../scalar/register-values.js';

export const DocumentKindEnum = registerValues(
  'DocumentKind',
  'What a document is.',
  {
    policy: 'A policy document or opinion.',
    law: 'A law or regulation.',
    plan: 'A plan or scheme.',
    notice: 'A notice.',
    approval: 'An approval (批复).',
    report: 'A report.',
    news: 'A news item.',
    article: 'An article in a periodical.',
    paper: 'A scholarly paper.',
    vocabulary: 'A vocabulary or code list.',
    other: 'Anything else.',
  },
  DOCUMENT_KINDS,
);

registerValues(
  'DocumentRelation',
  'How one document refers to another.',
  {
    implements: 'Carries it out at a lower level.',
    aligns_with: 'Follows its line.',
    amends: 'Changes it.',
    cites: 'Names it.',
  },
  DOCUMENT_RELATIONS,
);

export const DocumentType = recordType(DOCUMENT, {
  description: 'A source. The graph holds its particulars, never its text.',
  fields: {
    documentKind: 'What it is.',
    title: 'Title in Chinese, or as published.',
    titleEn: 'Title in English.',
    number: 'Document number (文号), such as 国函〔2015〕44号.',
    date: 'Date that it bears.',
    publishedOn: 'Date of publication.',
    publisherId: 'Who issued or published it, where it is an organization of the graph.',
    publisherName: 'Who published it, where it is not.',
    file: 'Name of the file in the reader’s folder of documents (SOURCES_DIR).',
    sha256: 'SHA-256 of that file’s bytes.',
    url: 'An official address, where known.',
    checked: 'Where and how far it was checked.',
    confidence: 'How well it was checked.',
    note: 'Remark of the coder.',
  },
});

export const DocumentReferenceType = recordType(DOCUMENT_REFERENCE, {
  description: 'One document’s reference to another.',
  fields: {
    documentId: 'The document that refers.',
    relation: 'How it refers.',
    targetId: 'The document referred to.',
    note: 'Remark of the coder.',
  },
});

export const DocumentConnection = connectionType('Document', () => DocumentType);

export const DocumentOrder = orderEnum('DocumentOrder', {
  DATE: { property: 'dateOrder', description: 'By date; undated ones after all others' },
  TITLE: { property: 'title', description: 'By title, by code point' },
  ID: { property: 'id', description: 'By id' },
});
