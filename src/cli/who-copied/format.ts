import { alignColumns } from '../format/table.js';
import type { CollectiveTaking, NamedBatch, Taker, WhoCopiedAnswer } from './answer.js';
import { basisText, documentText, endText, nameText, takenText } from './format-facts.js';

/** Takers that a short answer shows. */
const FEW = 5;

/** The answer as a tree for people. A short one leaves out what stands apart, and most takers. */
export function formatWhoCopied(
  answer: WhoCopiedAnswer,
  { isShort }: { readonly isShort: boolean },
): readonly string[] {
  if (!isShort)
    return [...header(answer), ...tree(answer), ...collective(answer), ...scaleUps(answer)];
  const left = answer.takers.length - FEW;
  const shown = { ...answer, takers: answer.takers.slice(0, FEW) };
  const more = left > 0 ? [`   and ${left} more: reform-graph who-copied ${answer.pilot.id}`] : [];
  return [...header(answer), ...tree(shown), ...more];
}

function header({ pilot, counts, asked, release }: WhoCopiedAnswer): readonly string[] {
  const spell = [
    pilot.started === null ? 'start unknown' : `since ${pilot.started}`,
    ...endText(pilot),
  ].join(', ');
  const limits = [
    ...(asked.validAt === null ? [] : [`what may have happened by ${asked.validAt}`]),
    `classes shown: ${asked.classes.join(', ').toLowerCase()}`,
    ...(release === null
      ? []
      : [`data release ${release.number} (${release.digest.slice(0, 12)})`]),
  ];
  const inferred = counts.inferred > 0 ? `, inferred ${counts.inferred}` : '';
  return [
    nameText(pilot),
    `${pilot.id}, at ${nameText(pilot.site)}, ${spell}`,
    `attested ${counts.attested}, prescribed ${counts.prescribed}${inferred}, ` +
      `collective ${counts.collective} (takers of bodies of batches that include it), scale-ups ${counts.scaleUps}`,
    limits.join('; '),
  ];
}

function tree({ takers, pilot, asked }: WhoCopiedAnswer): readonly string[] {
  if (takers.length === 0) return ['', 'The graph knows of no pilot that took it up.'];
  const bySource = new Map<string, Taker[]>();
  for (const taker of takers) {
    const group = bySource.get(taker.replication.sourceId);
    if (group === undefined) bySource.set(taker.replication.sourceId, [taker]);
    else group.push(taker);
  }
  const rows = branches(pilot.id, '', bySource);
  const hops = Math.max(...takers.map(({ hop }) => hop ?? 0));
  const within =
    hops === 1 ? 'directly' : `in up to ${hops} hops, at most ${asked.maxHops} asked for`;
  return ['', `Taken up by (${within}):`, ...alignColumns(rows)];
}

function branches(
  sourceId: string,
  indent: string,
  bySource: ReadonlyMap<string, readonly Taker[]>,
): readonly (readonly string[])[] {
  const takers = bySource.get(sourceId) ?? [];
  return takers.flatMap((taker, index) => {
    const isLast = index === takers.length - 1;
    const row = takerRow(`${indent}${isLast ? '└─' : '├─'} `, taker);
    return [row, ...branches(taker.pilot.id, `${indent}${isLast ? '   ' : '│  '}`, bySource)];
  });
}

function takerRow(
  branch: string,
  { pilot, replication, otherReplicationIds }: Taker,
): readonly string[] {
  const others = otherReplicationIds.length;
  return [
    `${branch}${nameText(pilot.site)}`,
    pilot.batch === null ? '' : shortBatchText(pilot.batch),
    replication.date ?? 'undated',
    takenText(replication),
    documentText(replication.document),
    basisText(replication.basis),
    [...endText(pilot), ...(others === 0 ? [] : [`and from ${others} more`])].join(', '),
    pilot.id,
  ];
}

function collective({ collective: groups }: WhoCopiedAnswer): readonly string[] {
  if (groups.length === 0) return [];
  const lines = alignColumns(groups.map(collectiveRow)).flatMap((line, index) => [
    line,
    ...alignColumns((groups[index]?.receivers ?? []).map((taker) => takerRow('  - ', taker))),
  ]);
  return ['', 'Apart from these: the source is a body of batches, not this pilot', ...lines];
}

function collectiveRow({
  body,
  batch,
  takers,
  date,
  document,
  ...said
}: CollectiveTaking): readonly string[] {
  return [
    `• ${body.name} (${body.id})`,
    `${takers} ${takers === 1 ? 'taker' : 'takers'} in ${batch === null ? 'no batch' : batchText(batch)}`,
    date ?? 'undated',
    takenText({ ...said, assertedBy: null, asserterRole: null }),
    documentText(document),
  ];
}

function scaleUps({ scaleUps: calls }: WhoCopiedAnswer): readonly string[] {
  if (calls.length === 0) return [];
  const rows = calls.map((call) => [
    `• ${nameText(call)}`,
    call.date ?? 'undated',
    `${call.modality}, ${call.scope}`.replaceAll('_', ' '),
    `to ${call.targets.map(({ name }) => name).join('、')}${call.openList ? ' and others' : ''}`,
    call.calledBy === null ? 'caller not stated' : `by ${call.calledBy.name}`,
    documentText(call.document),
  ]);
  return ['', 'Scale-ups: calls to spread it, which name no copier', ...alignColumns(rows)];
}

function batchText(batch: NamedBatch): string {
  return `${shortBatchText(batch)} (${batch.id})`;
}

function shortBatchText({ number, name }: NamedBatch): string {
  return number === null ? name : `batch ${number}`;
}
