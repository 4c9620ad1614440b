import { manifestText, type DataSetText } from './data-sets.js';

/** How many of each kind of record the crowd has at least. */
export const CROWD_SIZE = 50;

/** Kinds of record of which another source says something else. */
const CONFLICTING = ['pilot', 'program', 'scheme', 'scale-up', 'document', 'region'];

/**
 * Fifty times the same small world, with a record of every kind and a value in every reference: what is asked of one of them can be
 * asked of all. Each has a pilot `c07` whose taker `c07-taker` gave it back, and a batch `c07` that is taken up as part of
 * `c07-body`. Names and dates repeat, some dates and codes are unknown, so that orders have ties.
 *
 * The body of batches has a pilot of its own, which no real one has, so that every list of a batch holds something.
 */
export const CROWD: DataSetText = {
  'dataset.yml': manifestText('crowd'),
  'regions.csv': table(
    'id,kind,name,name_en,aliases,note',
    (c, { name }) => `region:${c},administrative,${name}州,${c} place,${c}州,a note
region:${c}-below,administrative,${name}县,${c} below,,`,
    'region:crowd,administrative,群省,Crowd,,',
  ),
  'region-versions.csv': table(
    'id,region,code,name,level,parent,from,to,code_status',
    (
      c,
      { n, name },
    ) => `region-version:${c},region:${c},${n % 9 === 0 ? '' : `51${c.slice(1)}00`},${name}州,prefecture,region:crowd,1990,,listed
region-version:${c}-below,region:${c}-below,51${c.slice(1)}01,${name}县,county,region:${c},1990,,listed`,
    'region-version:crowd,region:crowd,510000,群省,province,,,,listed',
  ),
  'region-ranks.csv': table(
    'id,region,rank,from',
    (c) => `region-rank:${c},region:${c},sub_provincial_city,1994`,
  ),
  'domains.csv': table(
    'id,notation,name,name_en,broader',
    (c, { name }) => `domain:${c},CROWD.${c.toUpperCase()},${name}域,${c} domain,domain:crowd
domain:${c}-narrower,CROWD.${c.toUpperCase()}.N,${name}细域,${c} narrower,domain:${c}`,
    'domain:crowd,CROWD,群域,Crowd domain,',
  ),
  'organizations.csv': table(
    'id,name,name_en,aliases,kind,level,region,parent',
    (c, { name }) =>
      `organization:${c},${name}局,${c} office,,government,county,region:${c},organization:crowd`,
    'organization:crowd,群厅,Crowd office,,government,province,region:crowd,',
  ),
  'documents.csv': table(
    'id,kind,title,title_en,number,date,published_on,publisher,file',
    (c, { name, date }) =>
      `document:${c},notice,${name}通知,${c} notice,${c}号,${date},${date},organization:${c},${c}.txt`,
  ),
  'document-references.csv': table(
    'id,document,relation,target',
    (c) => `document-reference:${c},document:${c},cites,document:c01`,
  ),
  'officials.csv': table('id,name,name_en', (c, { name }) => `official:${c},${name}某,${c} Mo`),
  'posts.csv': table(
    'id,official,organization,region,title,title_en,from,to',
    (c) => `post:${c},official:${c},organization:${c},region:${c},局长,Head,2010,2015`,
  ),
  'programs.csv': table(
    'id,name,name_en,aliases,kind,domains,region,broader,condition',
    (c, { n, name }) =>
      `program:${c},${name}法,Program ${n % 6},,mechanism,domain:${c},region:${c},program:${c}-general,running
program:${c}-general,${name}通法,General ${n % 6},,mechanism,domain:${c},region:${c},program:${c},running`,
  ),
  'program-steps.csv': table(
    'id,program,position,name,name_en,practice',
    (c) => `step:${c}-b,program:${c},1,先,First,
step:${c}-a,program:${c},2,后,Then,program:${c}`,
  ),
  'rules.csv': table(
    'id,program,region,name,name_en,binds,lower',
    (c, { name }) => `rule:${c},program:${c},region:${c},${name}规则,Rule,heads,1`,
  ),
  'schemes.csv': table(
    'id,name,name_en,program,authority',
    (c, { name }) => `scheme:${c},${name}试点,${c} trials,program:${c},organization:${c}`,
  ),
  'batches.csv': table(
    'id,scheme,number,members,name,name_en,document,date,announced_count',
    (c) => `batch:${c},scheme:${c},1,,第一批,First batch,document:${c},2010,3
batch:${c}-body,scheme:${c},,batch:${c},首批,The first,document:${c},2010,`,
  ),
  'pilots.csv': table(
    'id,name,name_en,site,program,domains,batch,authority,authority_level,origin,started,ended,end_kind,replaced_by',
    (
      c,
      { n, name, date },
    ) => `pilot:${c},${name}点,Pilot ${n % 6},region:${c},program:${c},domain:${c},batch:${c},organization:${c},county,designated,${date},2020,replaced,pilot:${c}-taker
pilot:${c}-taker,${name}学点,Taker ${n % 6},region:${c}-below,program:${c},domain:${c},batch:${c}-body,organization:${c},county,taken_up,${date},,,`,
  ),
  'pilot-statuses.csv': table(
    'id,pilot,status,date,last_evidence_on,resolved_from,document',
    (c) => `status:${c},pilot:${c},approved,2011,2012,document:${c},document:${c}`,
  ),
  'plans.csv': table(
    'id,name,name_en,region,organization,program,domains,modality,date,due,resolved_from',
    (c, { name, date }) =>
      `plan:${c},${name}规划,${c} plan,region:${c},organization:${c},program:${c},domain:${c},planned,${date},2030,document:${c}`,
  ),
  'roles.csv': table(
    'id,role,official,post,organization,pilot,program,plan,from,to',
    (c) =>
      `role:${c},leads,official:${c},post:${c},organization:${c},pilot:${c},program:${c},plan:${c},2010,2011`,
  ),
  'outcomes.csv': table(
    'id,name,name_en,measure,region,pilot,program,organization,indicator,indicator_en,value,bound,unit,period,resolved_from',
    (c, { name, date }) =>
      `outcome:${c},${name}成果,${c} outcome,outcome,region:${c},pilot:${c},program:${c},organization:${c},数,number,1.5,>=,项,${date},document:${c}`,
  ),
  'targets.csv': table(
    'id,name,name_en,region,pilot,program,organization,indicator,indicator_en,value,bound,due,resolved_from',
    (c, { name, date }) =>
      `target:${c},${name}目标,Target,region:${c},pilot:${c},program:${c},organization:${c},数,number,2,>=,${date},document:${c}`,
  ),
  'claims.csv': table(
    'id,name,name_en,claimant,region,pilot,program,date',
    (c, { name }) =>
      `claim:${c},${name}首创,First,organization:${c},region:${c},pilot:${c},program:${c},2012`,
  ),
  'tallies.csv': table(
    'id,name,name_en,region,organization,program,counted,counted_en,value,bound,as_of,part_of,resolved_from',
    (c, { name }) =>
      `tally:${c},${name}数目,Tally,region:${c},organization:${c},program:${c},项目,projects,10,=,2012,tally:${c},document:${c}`,
  ),
  'recognitions.csv': table(
    'id,kind,name,name_en,by,region,pilot,program,date',
    (c, { name }) =>
      `recognition:${c},award,${name}奖,Award,organization:${c},region:${c},pilot:${c},program:${c},2013`,
  ),
  'replications.csv': table(
    'id,class,receiver,source,date,mandate,fidelity,mechanism,asserted_by,asserter_role,authority,document',
    (
      c,
      { date },
    ) => `replication:${c}-taken,ATTESTED,pilot:${c}-taker,pilot:${c},${date},voluntary,copy,learning,organization:${c},receiver,,document:${c}
replication:${c}-body,PRESCRIBED,pilot:${c}-taker,batch:${c}-body,${date},ordered,copy,,,,organization:${c},document:${c}
replication:${c}-back,PRESCRIBED,pilot:${c},pilot:${c}-taker,${date},ordered,copy,,,,organization:${c},document:${c}`,
  ),
  'step-changes.csv': table(
    'id,replication,kind,step,name,name_en',
    (c) => `change:${c},replication:${c}-taken,kept,step:${c}-a,后,Then`,
  ),
  'scale-ups.csv': table(
    'id,name,name_en,source_pilot,source_batch,source_region,program,called_by,document,scope,targets,open_list,modality,date,resolved_from',
    (c, { name, date }) =>
      `scale-up:${c},${name}推广,${c} spread,pilot:${c},batch:${c},region:${c},program:${c},organization:${c},document:${c},named_places,region:${c},true,planned,${date},document:${c}`,
  ),
  'paired-cooperations.csv': table(
    'id,learner,partner,authority,document,date',
    (c) => `paired-cooperation:${c},region:${c},region:crowd,organization:${c},document:${c},2014`,
  ),
  'events.csv': table(
    'id,kind,name,name_en,held_by,region,program,pilot,number,date,resolved_from',
    (c, { name, date }) =>
      `event:${c},meeting,${name}会,${c} meeting,organization:${c},region:${c},program:${c},pilot:${c},3,${date},document:${c}`,
  ),
  'study-visits.csv': table(
    'id,name,name_en,visitor_region,visitor,visited,program,date,resolved_from',
    (c, { name, date }) =>
      `study-visit:${c},${name}考察,${c} visit,region:${c},organization:${c},region:${c},program:${c},${date},document:${c}`,
  ),
  'region-spans.csv': table(
    'id,region,spanned,from',
    (c) => `region-span:${c},region:${c},region:${c},2001`,
  ),
  'conflicting-statements.csv': table('id,subject,field,value,document', (c) =>
    [...CONFLICTING.map((kind) => `${kind}:${c}`), `batch:${c}-body`]
      .map((id) => `conflicting-statement:${id.replace(':', '-')},${id},name,另名,document:${c}`)
      .join('\n'),
  ),
  'citations.csv': table(
    'subject,field,document,section,start,end,sha256,checked,confidence',
    (c) => `pilot:${c},started,document:${c},Part one,0,4,${'a'.repeat(64)},,
pilot:${c},,document:${c},,,,,one page,verified1`,
  ),
};

interface Varied {
  readonly n: number;
  /** One of seven names. */
  readonly name: string;
  /** One of five years; unknown for every seventh. */
  readonly date: string;
}

/** A CSV file with rows for each of the crowd, `c01` to `c50`, and perhaps some before them. */
function table(
  header: string,
  rows: (c: string, varied: Varied) => string,
  first?: string,
): string {
  const lines = Array.from({ length: CROWD_SIZE }, (_, index) => {
    const n = index + 1;
    const date = n % 7 === 0 ? '' : String(2010 + (n % 5));
    return rows(`c${String(n).padStart(2, '0')}`, {
      n,
      name: '甲乙丙丁戊己庚'.charAt(n % 7),
      date,
    });
  });
  return [header, ...(first === undefined ? [] : [first]), ...lines, ''].join('\n');
}
