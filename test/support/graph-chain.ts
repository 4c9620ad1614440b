import { manifestText, type DataSetText } from './data-sets.js';

const PLACES = ['a', 'b', 'c', 'd', 'e', 'f'];
const PRACTICES = ['one', 'two', 'three'];

/**
 * Three practices, each of which went from place a to b to c and so on to f, a year apart from 2000 on; place g never adopted any. No place has a
 * known history, so that the places themselves are the units.
 *
 * Documents attest two voluntary copies: of practice one b took it up from a, and of practice two c took it up from a. A third is ordered.
 */
export const CHAIN: DataSetText = {
  'dataset.yml': manifestText('spread'),
  'regions.csv': `id,kind,name,name_en
${[...PLACES, 'g'].map((place) => `region:${place},administrative,${place.toUpperCase()}地,${place.toUpperCase()}`).join('\n')}
`,
  'organizations.csv': `id,name,kind
organization:daily,日报,news
`,
  'domains.csv': `id,notation,name,name_en,broader
domain:economy,ECO,经济,Economy,
`,
  'programs.csv': `id,name,name_en,kind,domains
${PRACTICES.map((name) => `program:${name},${name}办法,Practice ${name},mechanism,domain:economy`).join('\n')}
program:idle,无人办法,Idle practice,mechanism,domain:economy
program:decreed,指定办法,Decreed practice,mechanism,domain:economy
`,
  'pilots.csv': `id,name,name_en,site,program,origin,started
${PRACTICES.flatMap((name) =>
  PLACES.map(
    (place, index) =>
      `pilot:${place}-${name},${place}点${name},${place} ${name},region:${place},program:${name},taken_up,${2000 + index}`,
  ),
).join('\n')}
pilot:a-decreed,指定a,a decreed,region:a,program:decreed,designated,2010
pilot:b-decreed,指定b,b decreed,region:b,program:decreed,designated,2011
`,
  'replications.csv': `id,class,receiver,source,date,mandate,fidelity,asserted_by,asserter_role
replication:b-one,ATTESTED,pilot:b-one,pilot:a-one,2001,voluntary,copy,organization:daily,third_party
replication:c-two,ATTESTED,pilot:c-two,pilot:a-two,2002,voluntary,copy,organization:daily,third_party
replication:d-two,ATTESTED,pilot:d-two,pilot:b-two,2003,ordered,copy,organization:daily,third_party
`,
};

/** What one edge along the chain adds in one cascade: ln 0.5 - ln 1e-10, whatever the lag. */
export const GAIN_IN_A_CASCADE = Math.log(0.5) - Math.log(1e-10);
