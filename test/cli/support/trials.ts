import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestText, writeDataSet, type DataSetText } from '../../support/data-sets.js';

/**
 * The reader's copy of the one document with a text. It has a character beyond U+FFFF, and an accent that NFC joins with its
 * letter: as bytes, as UTF-16 units and as code points, offsets after them differ.
 */
export const LETTER = '\u{20bb7}城市 cafe\u0301 2016年借鉴甲城经验。';

const LETTER_TEXT = [...LETTER.normalize('NFC')];

/** The line of a citation of the letter, from the code points `start` up to `end`. */
function spanRow(subject: string, field: string, start: number, end: number): string {
  const digest = sha256(LETTER_TEXT.slice(start, end).join(''));
  return `${subject},${field},document:letter,body,${start},${end},${digest},,`;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Four places and two bodies. */
export const PLACES: DataSetText = {
  'dataset.yml': manifestText('places'),
  'regions.csv': `id,kind,name,name_en
region:jia,administrative,甲城市,Jia
region:yi,administrative,乙州,Yi
region:bing,administrative,丙,Bing
region:ding,functional_zone,丁新区,Ding
`,
  'organizations.csv': `id,name,kind
organization:council,议会,government
organization:yi-daily,乙州日报,news
`,
};

/**
 * Jia's trial was taken up by Yi, as Yi's newspaper says, and by order from Yi by Bing, which was revoked in 2021. Ding took up the
 * first batch as a body, to which Jia and Yi belong.
 */
export const TRIALS: DataSetText = {
  'dataset.yml': manifestText('trials', { citedBy: 'rows', dependsOn: ['places'] }),
  'documents.csv': `id,kind,title,number,date,file,sha256,confidence
document:letter,news,${'\u{20bb7}'}城来信,,2016,letter.txt,${sha256(LETTER)},
document:order,approval,关于丙开展试点的批复,议函〔2018〕7号,2018-05-06,,,verified2
document:wave,notice,关于第二批试点的通知,,2019,,,low
`,
  'schemes.csv': `id,name,name_en
scheme:trial,试点,Trial
`,
  'batches.csv': `id,scheme,number,name,name_en,date
batch:one,scheme:trial,1,第一批,First batch,2015
batch:two,scheme:trial,2,第二批,Second batch,2019
`,
  'pilots.csv': `id,name,name_en,site,batch,origin,started,ended,end_kind
pilot:jia-2015,甲城试点,Jia trial,region:jia,batch:one,designated,2015-01-02,,
pilot:yi-2016,乙州试点,Yi trial,region:yi,batch:one,taken_up,2016,,
pilot:bing-2018,丙试点,Bing trial,region:bing,,designated,2018-05-06,2021-03,revoked
pilot:ding-2019,丁试点,Ding trial,region:ding,batch:two,designated,2019,,
`,
  'replications.csv': `id,class,receiver,source,date,mandate,fidelity,asserted_by,asserter_role,authority,document
replication:yi-from-jia,ATTESTED,pilot:yi-2016,pilot:jia-2015,2016,voluntary,unstated,organization:yi-daily,receiver,,document:letter
replication:bing-from-yi,PRESCRIBED,pilot:bing-2018,pilot:yi-2016,2018-05-06,ordered,unstated,,,organization:council,document:order
replication:ding-from-first,PRESCRIBED,pilot:ding-2019,batch:one,2019,ordered,unstated,,,organization:council,document:wave
`,
  'scale-ups.csv': `id,name,name_en,source_pilot,called_by,document,scope,targets,open_list,modality,date
scale-up:jia,推广甲城试点,Spread the Jia trial,pilot:jia-2015,organization:council,document:wave,named_places,region:bing|region:ding,true,planned,2020
`,
  'citations.csv': `subject,field,document,section,start,end,sha256,checked,confidence
${[
  'scheme:trial,,document:order,,,,,seen,verified1',
  'batch:one,,document:order,,,,,seen,',
  'batch:two,,document:wave,,,,,,',
  spanRow('pilot:jia-2015', 'name', 16, 18),
  spanRow('pilot:yi-2016', 'site', 0, 2),
  'pilot:bing-2018,,document:order,,,,,,',
  'pilot:ding-2019,,document:wave,,,,,,',
  spanRow('replication:yi-from-jia', '', 4, 8),
  spanRow('replication:yi-from-jia', 'date', 9, 14),
  'replication:bing-from-yi,,document:order,,,,,seen,',
  'replication:ding-from-first,,document:wave,,,,,,',
  'scale-up:jia,,document:wave,,,,,,',
].join('\n')}
`,
};

/** Writes both data sets into `parent/sets`, the letter into `parent/sources`, and gives the paths. */
export function writeTrials(parent: string): { readonly sets: string; readonly sources: string } {
  const [sets, sources] = [join(parent, 'sets'), join(parent, 'sources')];
  writeDataSet(sets, 'places', PLACES);
  writeDataSet(sets, 'trials', TRIALS);
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(sources, 'letter.txt'), LETTER);
  return { sets, sources };
}
