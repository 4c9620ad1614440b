/** Farthest that a practice travels: every edge leads to a pilot of a higher level, so no way is longer. */
export const MOST_HOPS = 8;

/** Size of the program of rank r: as 1 / r to this power. */
const SKEW_OF_PROGRAMS = 1.25;
/** Share of copies that go where copies went before; the others fall on any earlier pilot of the program. */
const FOLLOWING = 0.95;
/** Share of copies that are taken from another program. */
const BORROWING = 0.05;
const TRIES_A_COPY = 12;

/**
 * Who practises what, and who took it up from whom, in the order of time. Pilots are places in `pilots`, programs too.
 *
 * The first pilot of a program is its origin. Each later one copies pilots before it, those more that were copied more (preferential
 * attachment), so that a few have most of the copies. The last eight pilots are a chain: the first of them copies the very first pilot of
 * all, and each of the others just the one before it. So the shortest way to the last pilot has 8 hops, whatever the seed.
 */
export function makeSpread(random, { pilotCount, replicationCount, programCount }) {
  const spread = new Spread(random, programCount);
  const cumulative = cumulativeSizes(programCount);
  spread.add(0, []);
  for (let index = 1; index < pilotCount - MOST_HOPS; index += 1) {
    const copies = share(
      random,
      replicationCount - MOST_HOPS - spread.edges.length,
      pilotCount - MOST_HOPS - index,
    );
    spread.addReceiver(programAt(cumulative, random.fraction()), copies);
  }
  spread.fillUp(replicationCount - MOST_HOPS);
  for (let hop = 1; hop <= MOST_HOPS; hop += 1)
    spread.add(0, [hop === 1 ? 0 : spread.pilots.length - 1]);
  return spread;
}

/** How many copies the next of the pilots still to come makes: 0 to twice the mean of what is left. */
function share(random, copiesLeft, pilotsLeft) {
  const mean = copiesLeft / pilotsLeft;
  return Math.min(copiesLeft, Math.floor(mean * 2 * random.fraction() + 0.5));
}

class Spread {
  /** One entry a pilot. */
  pilots = [];
  /** `{ source, receiver }`, both places in `pilots`, in the order of time. */
  edges = [];
  #random;
  #byProgram;

  constructor(random, programCount) {
    this.#random = random;
    this.#byProgram = Array.from({ length: programCount }, () => ({ pilots: [], ballots: [] }));
  }

  add(program, sources) {
    const receiver = this.pilots.length;
    const level = sources.reduce(
      (most, source) => Math.max(most, this.pilots[source].level + 1),
      0,
    );
    this.pilots.push({ program, level });
    this.#byProgram[program].pilots.push(receiver);
    for (const source of sources) {
      this.edges.push({ source, receiver });
      this.#byProgram[this.pilots[source].program].ballots.push(source);
    }
  }

  /** Adds a pilot that copies up to so many others; what finds no source is left to the pilots after it. */
  addReceiver(program, copies) {
    const sources = new Set();
    const isOrigin = this.#byProgram[program].pilots.length === 0;
    for (
      let left = isOrigin ? 0 : copies * TRIES_A_COPY;
      left > 0 && sources.size < copies;
      left -= 1
    ) {
      const source = this.#source(program);
      if (this.pilots[source].level < MOST_HOPS) sources.add(source);
    }
    this.add(program, [...sources]);
  }

  /** Adds copies of earlier pilots of a lower level until there are so many in all. */
  fillUp(count) {
    const known = new Set(this.edges.map(({ source, receiver }) => `${source} ${receiver}`));
    for (let left = TRIES_A_COPY * count; left > 0 && this.edges.length < count; left -= 1) {
      const receiver = this.#random.between(1, this.pilots.length - 1);
      const source = this.#random.below(receiver);
      const isNew = !known.has(`${source} ${receiver}`);
      if (!isNew || this.pilots[source].level >= this.pilots[receiver].level) continue;
      known.add(`${source} ${receiver}`);
      this.edges.push({ source, receiver });
    }
  }

  #source(program) {
    const other = this.#random.below(this.#byProgram.length);
    const isBorrowed = this.#random.happens(BORROWING) && this.#byProgram[other].pilots.length > 0;
    const { pilots, ballots } = this.#byProgram[isBorrowed ? other : program];
    const isFollowing = ballots.length > 0 && this.#random.happens(FOLLOWING);
    return this.#random.pick(isFollowing ? ballots : pilots);
  }
}

function cumulativeSizes(count) {
  const sizes = Array.from({ length: count }, (_, index) => 1 / (index + 1) ** SKEW_OF_PROGRAMS);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let reached = 0;
  return sizes.map((size) => (reached += size / total));
}

function programAt(cumulative, fraction) {
  const found = cumulative.findIndex((end) => fraction < end);
  return found === -1 ? cumulative.length - 1 : found;
}
