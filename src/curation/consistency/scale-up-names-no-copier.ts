import type { ConsistencyRule, Fact } from './fact.js';
import { citedTogether } from './fact.js';

/** That a place is a target of a scale-up does not make it a copier: a copy rests on words of its own. */
export const scaleUpNamesNoCopier: ConsistencyRule = (facts) => {
  const scaleUps = facts.of('ScaleUp');
  return facts.of('Replication').flatMap((replication) => {
    const site = facts.byId(replication.fields['receiverId'])?.fields['siteId'];
    const scaleUp = scaleUps.find(
      (each) => targetsOf(each).includes(site) && citedTogether(each, replication),
    );
    if (scaleUp === undefined) return [];
    const message = `Its citation is that of ${scaleUp.id}, which only names ${String(site)} as a target.`;
    return [{ rule: 'scale-up-names-no-copier', place: replication.place, message }];
  });
};

function targetsOf({ fields }: Fact): readonly unknown[] {
  return (fields['targetIds'] ?? []) as readonly unknown[];
}
