import { dataOf, type HttpClient } from '../http-client.js';
import { TREE_MEASURES } from '../questions/full-replication.js';
import { originOf } from './star-data-set.js';

/** Adopters on a page. */
const PAGE_SIZE = 50;

/** Who took up a pilot, when, from whom and how do we know, with the measures of the whole. */
const QUESTION = `query ($id: ID!) {
  pilot(id: $id) {
    id
    replication {
      ${TREE_MEASURES}
      adopters(first: ${PAGE_SIZE}) {
        totalCount
        edges {
          node {
            hop
            replicationClass
            date { text }
            pilot { id name site { name } }
            parent { id name }
            replication { id evidence { __typename } }
          }
        }
      }
    }
  }
}`;

/** Gives how long the answer took, in milliseconds. Throws when it is not that of such a star. */
export async function askStar(client: HttpClient, adopters: number): Promise<number> {
  const reply = await client.ask(QUESTION, { id: originOf(adopters) });
  const { replication } = (dataOf(reply) as StarReply).pilot;
  const { depth, breadth, adopters: page } = replication;
  const shown = page.edges.length;
  const told = { depth, breadth, total: page.totalCount, shown };
  const wanted = {
    ...{ depth: 1, breadth: adopters, total: adopters },
    shown: Math.min(adopters, PAGE_SIZE),
  };
  if (JSON.stringify(told) !== JSON.stringify(wanted))
    throw new Error(`A star of ${adopters} adopters was wanted, but got: ${JSON.stringify(told)}.`);
  return reply.millis;
}

interface StarReply {
  readonly pilot: {
    readonly replication: {
      readonly depth: number;
      readonly breadth: number;
      readonly adopters: { readonly totalCount: number; readonly edges: readonly unknown[] };
    };
  };
}
