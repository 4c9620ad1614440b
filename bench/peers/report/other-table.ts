import type { Cells } from '../../tables.js';
import type { Abandoned } from '../measure/abandoned.js';
import type { Soak } from '../measure/soak.js';
import type { PeersResults } from '../results.js';
import { shortNumber } from './cells.js';

export const OTHER_HEADER: Cells = ['case', 'contender', 'outcome', 'ms'];

/** Hostile queries, clients that hung up, and lasting load when there was any. */
export function otherRows({
  hostile,
  abandoned,
  soak,
}: Pick<PeersResults, 'hostile' | 'abandoned' | 'soak'>): readonly Cells[] {
  return [
    ...hostile.map(({ name, contender, verdict, millis }) => [
      name,
      contender,
      verdict,
      shortNumber(millis),
    ]),
    ...abandoned.map(abandonedCells),
    ...(soak === null ? [] : [soakCells(soak)]),
  ];
}

function abandonedCells({ contender, goingAtHangUp, quietAfterMillis }: Abandoned): Cells {
  const outcome = `${goingAtHangUp} statements at work then`;
  return ['20 clients hang up', contender, outcome, shortNumber(quietAfterMillis)];
}

/** Memory before, in the middle and at the end: the first minutes fill caches, so growth shows between the latter two. */
function soakCells({ minutes, completed, failed, residentMegabytes }: Soak): Cells {
  const middle = residentMegabytes[Math.floor(residentMegabytes.length / 2)];
  const moments = [residentMegabytes[0], middle, residentMegabytes.at(-1)];
  const shown = moments.map((megabytes) => (megabytes ?? 0).toFixed(0)).join(', ');
  return [
    `${minutes} minutes of load`,
    'product',
    `${shown} MB before, in the middle, at the end; ${failed} of ${completed + failed} failed`,
    '',
  ];
}
