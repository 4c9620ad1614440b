import { manifestText, type DataSetText } from './data-sets.js';

/**
 * Ten prefectures of one province, u01 to u10, of which u10 exists since 2005, and two practices, small enough to work out by hand:
 *
 *     year   2001  2002      2003           2004  2005      2006         2007
 *     learn  u01   u02 u03                  u04             u05 (form)   u06     each began it of its own
 *     order                  u01 u02 u07          u06 u08                        all designated, in two batches
 *
 * u05's is a form of `program:learn` that the place has. Beside these, pilots of `learn` that are no adoption: at a county, undated, within
 * 2003 to 2005, and a second one at u01. `program:once` was adopted by u03 alone, `program:zone` by two of three zones without a level,
 * in 1700 and 2010, and `program:idle` by nobody; `program:surge` by u01 in 2001, u02 in 2002, u03 and u04 in 2003, u05, u06 and u07 in 2004,
 * u08 in 2005 and u09 in 2006, each of its own.
 *
 * Attested: u02 and u03 from u01, u04 from u02, u06 from u05, and u05 from u07's pilot of the other practice. Prescribed: u04 from u03, and u06
 * from the first batch of the other practice as a body.
 */
export const SPREAD: DataSetText = {
  'dataset.yml': manifestText('spread'),
  'regions.csv': `id,kind,name
region:land,nation,国
region:prov,administrative,省
${units((u) => `region:${u},administrative,${u}市`)}
region:county,administrative,县
region:z1,functional_zone,一区
region:z2,functional_zone,二区
region:z3,functional_zone,三区
`,
  'region-versions.csv': `id,region,name,level,parent,from,to
region-version:land,region:land,国,nation,,,
region-version:prov,region:prov,省,province,region:land,,
${units((u) => `region-version:${u},region:${u},${u}市,prefecture,region:prov,${u === 'u10' ? '2005' : ''},`)}
region-version:county,region:county,县,county,region:u09,,
`,
  'domains.csv': `id,notation,name,name_en,broader
domain:work,WORK,工作,Work,
domain:desk,WORK.DESK,办公,Desk,domain:work
domain:idle,IDLE,闲,Idle,
`,
  'organizations.csv': `id,name,name_en,kind,level,region
organization:state,国务院,The State,government,nation,region:land
organization:daily,日报,Daily,news,province,region:prov
`,
  'documents.csv': `id,kind,title
document:order,approval,批复
`,
  'programs.csv': `id,name,name_en,kind,domains,region,broader
program:learn,学,Learn,mechanism,domain:desk,,
program:learn-of-u05,学于五,Learn of u05,mechanism,domain:desk,region:u05,program:learn
program:order,令,Order,mechanism,domain:work,,
program:once,一,Once,mechanism,,,
program:zone,区,Zone,mechanism,,,
program:idle,闲,Idle,mechanism,,,
program:surge,潮,Surge,mechanism,,,
`,
  'schemes.csv': `id,name,name_en,program,authority
scheme:order,令,Order,program:order,organization:state
`,
  'batches.csv': `id,scheme,number,name,name_en,date
batch:order-1,scheme:order,1,首批,First,2003
batch:order-2,scheme:order,2,次批,Second,2005
`,
  'pilots.csv': `id,name,name_en,site,program,batch,authority,authority_level,origin,started
pilot:learn-u01,学一,Learn 1,region:u01,program:learn,,,,local_exploration,2001
pilot:learn-u02,学二,Learn 2,region:u02,program:learn,,,,local_exploration,2002
pilot:learn-u03,学三,Learn 3,region:u03,program:learn,,,,local_exploration,2002-05
pilot:learn-u04,学四,Learn 4,region:u04,program:learn,,,,local_exploration,2004
pilot:learn-u05,学五,Learn 5,region:u05,program:learn-of-u05,,,,local_exploration,2006
pilot:learn-u06,学六,Learn 6,region:u06,program:learn,,,,local_exploration,2007
pilot:learn-county,学县,Learn county,region:county,program:learn,,,,local_exploration,2002
pilot:learn-undated,学无,Learn undated,region:u07,program:learn,,,,local_exploration,
pilot:learn-vague,学约,Learn vague,region:u08,program:learn,,,,local_exploration,2003/2005
pilot:learn-again,学又,Learn again,region:u01,program:learn,,,,local_exploration,2003
pilot:order-u01,令一,Order 1,region:u01,program:order,batch:order-1,organization:state,nation,designated,
pilot:order-u02,令二,Order 2,region:u02,program:order,batch:order-1,organization:state,nation,designated,
pilot:order-u07,令七,Order 7,region:u07,program:order,batch:order-1,organization:state,nation,designated,
pilot:order-u06,令六,Order 6,region:u06,program:order,batch:order-2,organization:state,nation,designated,
pilot:order-u08,令八,Order 8,region:u08,program:order,batch:order-2,organization:state,nation,designated,
pilot:once-u03,一三,Once 3,region:u03,program:once,,,,local_exploration,2004
pilot:zone-z1,区一,Zone 1,region:z1,program:zone,,,,local_exploration,1700
pilot:zone-z2,区二,Zone 2,region:z2,program:zone,,,,local_exploration,2010
${surge()}
`,
  'replications.csv': `id,class,receiver,source,date,mandate,fidelity,asserted_by,asserter_role,authority,document
replication:a-02-01,ATTESTED,pilot:learn-u02,pilot:learn-u01,2002,voluntary,copy,organization:daily,third_party,,
replication:a-03-01,ATTESTED,pilot:learn-u03,pilot:learn-u01,2002,voluntary,copy,organization:daily,third_party,,
replication:a-04-02,ATTESTED,pilot:learn-u04,pilot:learn-u02,2004,voluntary,copy,organization:daily,third_party,,
replication:a-06-05,ATTESTED,pilot:learn-u06,pilot:learn-u05,2007,voluntary,copy,organization:daily,third_party,,
replication:a-05-07,ATTESTED,pilot:learn-u05,pilot:order-u07,2006,voluntary,copy,organization:daily,third_party,,
replication:p-04-03,PRESCRIBED,pilot:learn-u04,pilot:learn-u03,2004,ordered,unstated,,,organization:state,document:order
replication:p-06-body,PRESCRIBED,pilot:learn-u06,batch:order-1,2007,ordered,unstated,,,organization:state,document:order
`,
};

function units(line: (unit: string) => string): string {
  const names = Array.from({ length: 10 }, (_, index) => `u${String(index + 1).padStart(2, '0')}`);
  return names.map(line).join('\n');
}

function surge(): string {
  const years = [2001, 2002, 2003, 2003, 2004, 2004, 2004, 2005, 2006];
  return years
    .map((year, index) => {
      const u = `u0${index + 1}`;
      return `pilot:surge-${u},潮${u},Surge ${u},region:${u},program:surge,,,,local_exploration,${year}`;
    })
    .join('\n');
}
