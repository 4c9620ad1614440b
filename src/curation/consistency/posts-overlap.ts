import type { PartialDate } from '../../domain/partial-date.js';
import { validitiesOverlap } from '../../domain/region.js';
import { textOf, type ConsistencyRule, type Fact } from './fact.js';

/** Titles that one person at a time holds. */
const SINGULAR = /^(?:总书记|(?:省|市|县|区|州)委书记|省长|市长|县长|区长|州长|主席)$/u;

/** One post has one holder at a time: two persons with dates that surely meet are a fault. Posts without dates say nothing. */
export const postsDoNotOverlap: ConsistencyRule = (facts) => {
  const posts = facts.of('Post').filter((post) => SINGULAR.test(textOf(post, 'title') ?? ''));
  return posts.flatMap((post, index) => {
    const other = posts.slice(index + 1).find((each) => isHeldTwice(post, each));
    if (other === undefined) return [];
    const message = `${other.id} gives the same post to another person at the same time.`;
    return [{ rule: 'posts-do-not-overlap', place: post.place, message }];
  });
};

function isHeldTwice(a: Fact, b: Fact): boolean {
  const holders = [textOf(a, 'officialId'), textOf(b, 'officialId')];
  return (
    !holders.includes(null) &&
    holders[0] !== holders[1] &&
    ['title', 'organizationId', 'regionId'].every(
      (field) => textOf(a, field) === textOf(b, field),
    ) &&
    [a, b].every(isDated) &&
    validitiesOverlap(validityOf(a), validityOf(b))
  );
}

function isDated({ fields }: Fact): boolean {
  return fields['from'] != null;
}

function validityOf({ fields }: Fact): { from: PartialDate | null; to: PartialDate | null } {
  return {
    from: (fields['from'] ?? null) as PartialDate | null,
    to: (fields['to'] ?? null) as PartialDate | null,
  };
}
