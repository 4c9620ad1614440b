import { matterOf } from './names.mjs';

const PILOTS_A_PROGRAM = 50;
const MOST_PROGRAMS = 400;
/** Programs with a campaign of designated trials: the largest. */
const SCHEMES = 20;
const BATCHES_A_SCHEME = 5;

const AREAS = ['ECO', 'POL', 'SOC', 'CUL', 'ENV'];
const DOMAINS_AN_AREA = 6;

/** Domains in two levels, bodies that state or order, and programs, the most practised first, each with a document. */
export function makePrograms(random, pilotCount, regions) {
  const domains = makeDomains();
  const narrow = domains.filter(({ broaderId }) => broaderId !== '');
  const count = Math.max(3, Math.min(MOST_PROGRAMS, Math.ceil(pilotCount / PILOTS_A_PROGRAM)));
  const programs = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const matter = matterOf(index);
    return {
      id: `program:synthetic-${number}`,
      name: `${matter.name}（虚构${number}号）`,
      nameEn: `Synthetic program ${number}: ${matter.nameEn}`,
      matter: matter.name,
      domainId: random.pick(narrow).id,
      documentId: `document:synthetic-${number}`,
      batchIds: index < SCHEMES ? batchIdsOf(number) : [],
    };
  });
  return { domains, programs, organizations: makeOrganizations(regions) };
}

function makeDomains() {
  return AREAS.flatMap((area) => {
    const slug = area.toLowerCase();
    const broad = { id: `domain:synthetic-${slug}`, notation: `SYN.${area}`, broaderId: '' };
    const narrow = Array.from({ length: DOMAINS_AN_AREA }, (_, index) => ({
      id: `domain:synthetic-${slug}-${index + 1}`,
      notation: `SYN.${area}.${index + 1}`,
      broaderId: broad.id,
    }));
    return [broad, ...narrow];
  });
}

function makeOrganizations(regions) {
  return regions
    .filter(({ level }) => level === 'nation' || level === 'province')
    .map(({ id, name, nameEn, level }) => ({
      id: id.replace('region:', 'organization:'),
      name: `${name}政府`,
      nameEn: `Government of ${nameEn}`,
      level,
      regionId: id,
    }));
}

function batchIdsOf(number) {
  return Array.from(
    { length: BATCHES_A_SCHEME },
    (_, index) => `batch:synthetic-${number}-${index + 1}`,
  );
}

/** The tables that do not grow with the number of pilots: file name to columns and rows. */
export function programTables({ domains, programs, organizations }) {
  const withScheme = programs.filter(({ batchIds }) => batchIds.length > 0);
  return {
    'domains.csv': [['id', 'notation', 'name', 'name_en', 'broader'], domains.map(domainRow)],
    'organizations.csv': [
      ['id', 'name', 'name_en', 'kind', 'level', 'region'],
      organizations.map(organizationRow),
    ],
    'documents.csv': [['id', 'kind', 'title', 'title_en'], programs.map(documentRow)],
    'programs.csv': [['id', 'name', 'name_en', 'kind', 'domains'], programs.map(programRow)],
    'schemes.csv': [['id', 'name', 'name_en', 'program', 'authority'], withScheme.map(schemeRow)],
    'batches.csv': [
      ['id', 'scheme', 'number', 'name', 'name_en', 'document'],
      withScheme.flatMap(batchRows),
    ],
  };
}

function domainRow({ id, notation, broaderId }) {
  return {
    id,
    notation,
    name: `虚构领域${notation}`,
    name_en: `Synthetic domain ${notation}`,
    broader: broaderId,
  };
}

function organizationRow({ id, name, nameEn, level, regionId }) {
  return { id, name, name_en: nameEn, kind: 'government', level, region: regionId };
}

function documentRow({ documentId, name, nameEn }) {
  return {
    id: documentId,
    kind: 'notice',
    title: `关于${name}的虚构通知`,
    title_en: `Synthetic notice on ${nameEn}`,
  };
}

function programRow({ id, name, nameEn, domainId }) {
  return { id, name, name_en: nameEn, kind: 'mechanism', domains: domainId };
}

function schemeRow({ id, name, nameEn }) {
  return {
    id: schemeIdOf(id),
    name: `${name}试点`,
    name_en: `Trials of ${nameEn}`,
    program: id,
    authority: 'organization:synthetic-nation',
  };
}

function batchRows({ id, name, nameEn, documentId, batchIds }) {
  return batchIds.map((batchId, index) => ({
    id: batchId,
    scheme: schemeIdOf(id),
    number: index + 1,
    name: `${name}第${index + 1}批`,
    name_en: `${nameEn}, batch ${index + 1}`,
    document: documentId,
  }));
}

function schemeIdOf(programId) {
  return programId.replace('program:', 'scheme:');
}
