import { manifestText, type DataSetText } from './data-sets.js';

/**
 * How one practice spread, small enough to work out by hand. Solid arrows are edges of the tree from `pilot:port`:
 *
 *     port ─┬─> mill  (2012-03-15) ───> bridge (2013/2014, and again 2016-06-01)
 *           ├─> lake  (2014-05)    ─┬─> ford   (2014-12-01) ───> far (2017)
 *           │                       └─> quay   (2016-01)
 *           └─> hill  (undated)
 *
 * Beside them: mill to ford (2015), mill to quay (2016-01), mill to hill (2013), lake to mill (2011, before lake itself), far to
 * bridge (2018), and a circle from far back to port (2019). `pilot:lone` is of the same program and took up nothing.
 */
export const STORY = {
  'dataset.yml': manifestText('story'),
  'regions.csv': `id,kind,name,name_en,aliases
region:land,nation,大国,Land,
region:river,administrative,江省,River,
region:hill,administrative,山省,Hill,
region:port,administrative,港市,Port,港城|Harbour
region:mill,administrative,磨市,Mill,
region:lake,administrative,湖市,Lake,
region:ford,administrative,津县,Ford,
region:bridge,administrative,桥区,Bridge,
region:bridge-of-mill,administrative,桥区,Bridge of Mill,
region:quay,functional_zone,码头新区,Quay,
region:brook,basin,溪流域,Brook,
region:old-town,administrative,旧城区,Old Town,
region:new-town,administrative,新城区,New Town,
`,
  // Ids of versions are against the order of time on purpose: nothing may rely on them.
  'region-versions.csv': `id,region,code,name,level,parent,from,to
region-version:land,region:land,,大国,nation,,,
region-version:river,region:river,410000,江省,province,region:land,,
region-version:hill,region:hill,420000,山省,province,region:land,,
region-version:port,region:port,410100,港市,prefecture,region:river,,
region-version:mill-b,region:mill,410200,磨坊市,prefecture,region:river,,2010
region-version:mill-a,region:mill,410200,磨市,prefecture,region:river,2010,
region-version:lake-b,region:lake,410300,湖市,prefecture,region:river,,1997
region-version:lake-a,region:lake,420300,湖市,prefecture,region:hill,1997,
region-version:ford-b,region:ford,410221,津县,county,region:mill,,2005
region-version:ford-a,region:ford,419001,津县,county,region:river,2005,
region-version:bridge,region:bridge,410102,桥区,county,region:port,1984,
region-version:bridge-of-mill,region:bridge-of-mill,410202,桥区,county,region:mill,1990,2018
region-version:quay,region:quay,,码头新区,,region:port,2014-06-01,
region-version:old-town,region:old-town,410103,旧城区,county,region:port,,2000
region-version:new-town,region:new-town,410103,新城区,county,region:port,2000,
`,
  'region-ranks.csv': `id,region,rank,from
region-rank:port,region:port,sub_provincial_city,1994-02-25
`,
  'domains.csv': `id,notation,name,name_en,broader
domain:economy,ECO,经济,Economy,
domain:trade,ECO.TRADE,贸易,Trade,domain:economy
domain:culture,CUL,文化,Culture,
`,
  'organizations.csv': `id,name,name_en,kind,level,region
organization:state,国务院,The State,government,nation,region:land
organization:daily,江省日报,River Daily,news,province,region:river
organization:mill-office,磨市办公室,Office of Mill,government,prefecture,region:mill
`,
  'documents.csv': `id,kind,title,title_en,number,date,publisher,file,checked,confidence
document:order,approval,关于推行的批复,The order,国函〔2014〕1号,2014-05,organization:state,,one page,verified1
document:news,news,窗口的故事,Story of a window,,2015-06-01,organization:daily,story.txt,,
document:undated,other,无日期,Undated,,,,,,unverified
`,
  'document-references.csv': `id,document,relation,target
document-reference:news-order,document:news,cites,document:order
`,
  'officials.csv': `id,name,name_en
official:mo,莫某,Mo
official:qu,曲某,Qu
`,
  'programs.csv': `id,name,name_en,aliases,kind,domains,region
program:window,一窗受理,One window,单一窗口,mechanism,domain:trade,
program:market,夜市,Night market,,initiative,domain:economy|domain:culture,region:port
`,
  'schemes.csv': `id,name,name_en,program,authority
scheme:window,一窗试点,Window trials,program:window,organization:state
`,
  'batches.csv': `id,scheme,number,members,name,name_en,document,date,announced_count
batch:window-2,scheme:window,2,,第二批,Second batch,document:order,2014-05,3
batch:window-1,scheme:window,1,,第一批,First batch,,2010-05-01,1
batch:window-1-to-2,scheme:window,,batch:window-1|batch:window-2,前两批,First two batches,,,
`,
  'pilots.csv': `id,name,name_en,site,program,matter,domains,batch,authority,authority_level,origin,started,ended,end_kind,replaced_by
pilot:port,港市一窗,Port window,region:port,program:window,,domain:trade,batch:window-1,organization:state,nation,designated,2010-05-01,,,
pilot:mill,磨市一窗,Mill window,region:mill,program:window,,,,,,taken_up,2012,,,
pilot:lake,湖市一窗,Lake window,region:lake,program:window,,,batch:window-2,organization:state,nation,designated,2014-05,,,
pilot:hill,山省一窗,Hill window,region:hill,program:window,,,,,,roll_out,,,,
pilot:bridge,桥区一窗,Bridge window,region:bridge,program:window,,,,,,taken_up,2014,2020-01,revoked,pilot:port
pilot:ford,津县一窗,Ford window,region:ford,program:window,,,,,province,taken_up,2014-12-01,,,
pilot:quay,码头一窗,Quay window,region:quay,program:window,,,,,,taken_up,2016,,,
pilot:far,远桥一窗,Far window,region:bridge-of-mill,program:window,,,,,,taken_up,2017,,,
pilot:lone,新城一窗,Lone window,region:new-town,program:window,,,,,,local_exploration,2015,,,
pilot:taker,旧城一窗,Taker window,region:old-town,program:window,,,,,,taken_up,2018-07,,,
pilot:port-market,港市夜市,Port market,region:port,program:market,,,,,,local_exploration,1985,,,
pilot:mill-market,磨市夜市,Mill market,region:mill,program:market,,,,,,taken_up,1990,,,
pilot:bridge-market,桥区夜市,Bridge market,region:bridge,program:market,,,,,,taken_up,1994-03,,,
pilot:ford-market,津县夜市,Ford market,region:ford,,夜间经营,domain:culture,,,,taken_up,2004,,,
`,
  'pilot-statuses.csv': `id,pilot,status,date
status:port-a,pilot:port,passed_acceptance,2013-02
status:port-b,pilot:port,approved,2010-05-01
status:port-c,pilot:port,under_way,
status:mill,pilot:mill,aspired,2011
`,
  'outcomes.csv': `id,name,name_en,measure,region,pilot,program,indicator,indicator_en,value,bound,unit,period
outcome:port-days,办理天数,Days needed,outcome,region:port,pilot:port,program:window,天数,days,3,<=,天,2013
outcome:port-items,办结件数,Items done,output,,pilot:port,,件数,items,817,=,件,2012
outcome:mill-visits,走访次数,Visits,activity,region:mill,,program:market,次数,visits,12,about,次,
`,
  'replications.csv': `id,class,receiver,source,date,mandate,fidelity,asserted_by,asserter_role,authority,document
replication:mill-port,ATTESTED,pilot:mill,pilot:port,2012-03-15,voluntary,copy,organization:mill-office,receiver,,
replication:lake-port,PRESCRIBED,pilot:lake,pilot:port,2014-05,ordered,unstated,,,organization:state,document:order
replication:hill-port,ATTESTED,pilot:hill,pilot:port,,unstated,unstated,organization:daily,third_party,,document:news
replication:hill-mill,ATTESTED,pilot:hill,pilot:mill,2013,unstated,selected_items,organization:daily,third_party,,
replication:mill-lake,ATTESTED,pilot:mill,pilot:lake,2011,voluntary,adaptation,organization:mill-office,source,,
replication:ford-mill,ATTESTED,pilot:ford,pilot:mill,2015,voluntary,adaptation,organization:daily,third_party,,
replication:ford-lake,PRESCRIBED,pilot:ford,pilot:lake,2014-12-01,applied_and_approved,unstated,,,organization:state,document:order
replication:quay-mill,ATTESTED,pilot:quay,pilot:mill,2016-01,voluntary,copy,organization:daily,third_party,,
replication:quay-lake,ATTESTED,pilot:quay,pilot:lake,2016-01,voluntary,copy,organization:daily,third_party,,
replication:bridge-mill-1,ATTESTED,pilot:bridge,pilot:mill,2013/2014,voluntary,adaptation,organization:daily,third_party,,
replication:bridge-mill-2,PRESCRIBED,pilot:bridge,pilot:mill,2016-06-01,ordered,unstated,,,organization:state,document:order
replication:far-ford,ATTESTED,pilot:far,pilot:ford,2017,voluntary,copy,organization:daily,third_party,,
replication:bridge-far,ATTESTED,pilot:bridge,pilot:far,2018,voluntary,copy,organization:daily,third_party,,
replication:port-far,ATTESTED,pilot:port,pilot:far,2019,voluntary,selected_items,organization:daily,third_party,,
replication:taker-batches,PRESCRIBED,pilot:taker,batch:window-1-to-2,2018-07,applied_and_approved,unstated,,,organization:state,document:order
replication:taker-first,ATTESTED,pilot:taker,batch:window-1,2012,voluntary,unstated,organization:daily,third_party,,
replication:lone-batches,PRESCRIBED,pilot:lone,batch:window-1-to-2,,ordered,unstated,,,organization:state,document:order
replication:market-1990,ATTESTED,pilot:mill-market,pilot:port-market,1990,voluntary,copy,organization:daily,third_party,,
replication:market-1994,ATTESTED,pilot:mill-market,pilot:port-market,1994-03,voluntary,copy,organization:daily,third_party,,
replication:market-2004,ATTESTED,pilot:ford-market,pilot:bridge-market,2004,voluntary,copy,organization:daily,third_party,,
replication:market-2006,ATTESTED,pilot:ford-market,pilot:bridge-market,2006,voluntary,copy,organization:daily,third_party,,
`,
  'step-changes.csv': `id,replication,kind,name,name_en
change:mill-port,replication:mill-port,dropped,预约,Booking
`,
  'scale-ups.csv': `id,name,name_en,source_pilot,source_region,program,called_by,document,scope,targets,open_list,modality,date
scale-up:port,港市经验,Experience of Port,pilot:port,region:port,program:window,,document:news,named_places,region:mill|region:lake,true,planned,2015
scale-up:land,全国推广,To the whole land,,region:river,program:window,organization:state,document:order,nation,,false,ordered,
`,
  'citations.csv': `subject,field,document,section,start,end,sha256,checked,confidence
replication:lake-port,,document:order,,,,,two pages,verified2
replication:hill-port,date,document:news,Opening,4,9,${'a'.repeat(64)},,
`,
} as const satisfies DataSetText;
