import { manifestText, type DataSetText } from './data-sets.js';

/**
 * A whole small data set: Hubei with two cities, a pilot in each, and the second city's pilot taking up the first's. Yichang had
 * another code and name until March 1992.
 */
export const TOWNS = {
  'dataset.yml': manifestText('towns'),
  'regions.csv': `id,kind,name,name_en
region:hubei,administrative,湖北省,Hubei
region:wuhan,administrative,武汉市,Wuhan
region:yichang,administrative,宜昌市,Yichang
`,
  'region-versions.csv': `id,region,code,name,level,parent,from,to
region-version:hubei,region:hubei,420000,湖北省,province,,1981,
region-version:wuhan,region:wuhan,420100,武汉市,prefecture,region:hubei,1981,
region-version:yichang-1,region:yichang,422700,宜昌地区,prefecture,region:hubei,1981,1992-03
region-version:yichang-2,region:yichang,420500,宜昌市,prefecture,region:hubei,1992-03,
`,
  'organizations.csv': `id,name,kind
organization:hubei-daily,湖北日报,news
organization:state-council,国务院,government
`,
  'documents.csv': `id,kind,title
document:approval,approval,批复
`,
  'programs.csv': `id,name,name_en,kind
program:river-chiefs,河长制,River chiefs,institution
`,
  'pilots.csv': `id,name,name_en,site,program,origin,started
pilot:wuhan,武汉试点,Wuhan pilot,region:wuhan,program:river-chiefs,local_exploration,2015-03
pilot:yichang,宜昌试点,Yichang pilot,region:yichang,program:river-chiefs,taken_up,2016
`,
  'replications.csv': `id,class,receiver,source,date,mandate,fidelity,asserted_by,asserter_role,authority,document
replication:yichang-wuhan,ATTESTED,pilot:yichang,pilot:wuhan,2016,voluntary,unstated,organization:hubei-daily,third_party,,
`,
} as const satisfies DataSetText;

/** A second set: a pilot of its own in Wuhan, so that it refers to records of the first. */
export const MORE_PILOTS = {
  'dataset.yml': manifestText('more', { dependsOn: ['towns'] }),
  'pilots.csv': `id,name,name_en,site,origin
pilot:more,更多,More,region:wuhan,designated
`,
} as const satisfies DataSetText;
