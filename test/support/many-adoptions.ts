const STATES = 40;
const LAWS = 12;

/**
 * A table of laws that states adopted in the last century, the first of them in 1900. Its dyads by year are more than a million rows: 40 x 39 ordered
 * pairs in some hundred years of 12 laws.
 */
export function manyAdoptions(): string {
  const rows = Array.from({ length: STATES * LAWS }, (_, index) => {
    const [state, law] = [index % STATES, Math.floor(index / STATES)];
    return `State ${state},law ${law},${1900 + ((state * 7 + law * 13 * (state % 2)) % 100)}`;
  });
  return `region,policy,date\n${rows.join('\n')}\n`;
}
