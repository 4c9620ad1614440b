import type { Plan } from 'neo4j-driver';

/** Labels that have thousands of nodes in a graph of any size. */
const BIG_LABELS = ['Citation', 'Name', 'Outcome', 'Pilot', 'RegionVersion', 'Replication'];
const SCANS = /^(AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|IntersectionNodeByLabelsScan)/;
const WITHOUT_END = /\*(?:\d*\.\.)?\]/;

/**
 * What is wrong with a plan, in words; empty when it is fine. Statements about a whole list, which begin at its bare label, may scan that
 * label and no other: they filter or count all of it by design.
 */
export function planFaults(text: string, plan: Plan): readonly string[] {
  const listed = /^\s*MATCH \(\w+:(\w+)\)/.exec(text)?.[1];
  return stepsOf(plan).flatMap((step) => {
    const { operatorType } = step;
    const details = String((step.arguments as Readonly<Record<string, unknown>>)['Details']);
    if (operatorType.startsWith('AllNodesScan')) return [`reads all nodes: ${details}`];
    if (SCANS.test(operatorType)) {
      const label = BIG_LABELS.find((big) => details.includes(`:${big}`));
      return label === undefined || label === listed ? [] : [`reads all of ${label}: ${details}`];
    }
    if (operatorType.startsWith('VarLengthExpand') && WITHOUT_END.test(details))
      return [`walks without an end: ${details}`];
    if (operatorType.startsWith('CartesianProduct') && step.children.filter(isScan).length > 1)
      return [`joins every node with every node: ${details}`];
    return [];
  });
}

function isScan(plan: Plan): boolean {
  return stepsOf(plan).some(({ operatorType }) => SCANS.test(operatorType));
}

function stepsOf(plan: Plan): readonly Plan[] {
  return [plan, ...plan.children.flatMap(stepsOf)];
}
