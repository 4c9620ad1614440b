/**
 * Which units are near which, and how strongly. Row i holds the neighbours of unit i; being near need not be mutual. It is kept by rows, as
 * sparse matrices are.
 */
export interface SpatialWeights {
  /** One entry more than there are units: the neighbours of unit i stand from `starts[i]` up to before `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** Ascending within a row. No unit is its own neighbour. */
  readonly neighbours: Int32Array;
  /** Finite and above 0, one for each entry of `neighbours`. */
  readonly weights: Float64Array;
}

export interface WeightedNeighbour {
  readonly to: number;
  readonly weight: number;
}

/**
 * Weights from lists of weighted neighbours in any order.
 *
 * Shapes: `lists[i]` has the neighbours of unit i; an empty list is a unit without neighbours. Cost: O(e log e) for e entries.
 * Throws: RangeError when a neighbour is no unit, is the unit itself, or is listed twice, or a weight is not finite and above 0.
 */
export function spatialWeights(lists: readonly (readonly WeightedNeighbour[])[]): SpatialWeights {
  const rows = lists.map((row, unit) => checkedRow(row, unit, lists.length));
  const starts = new Int32Array(rows.length + 1);
  for (const [unit, row] of rows.entries())
    starts[unit + 1] = (starts[unit] as number) + row.length;
  const entries = rows.flat();
  return {
    starts,
    neighbours: Int32Array.from(entries, ({ to }) => to),
    weights: Float64Array.from(entries, ({ weight }) => weight),
  };
}

/** Weights of 1 for each neighbour, such as regions with a common border. Shapes and errors as those of {@link spatialWeights}. */
export function binaryWeights(lists: readonly (readonly number[])[]): SpatialWeights {
  return spatialWeights(lists.map((row) => row.map((to) => ({ to, weight: 1 }))));
}

/** The same neighbours with weights that sum to 1 in each row, so that the lag is a mean. A unit without neighbours keeps its empty row. */
export function rowStandardized(weights: SpatialWeights): SpatialWeights {
  const standardized = Float64Array.from(weights.weights);
  for (let unit = 0; unit < unitCount(weights); unit += 1) {
    const row = standardized.subarray(weights.starts[unit], weights.starts[unit + 1]);
    const sum = row.reduce((total, weight) => total + weight, 0);
    row.forEach((weight, place) => (row[place] = weight / sum));
  }
  return { ...weights, weights: standardized };
}

/** Weights among some of the units only. `units` names them; their places in it are their new indexes. Throws RangeError for one twice or none. */
export function weightsAmong(weights: SpatialWeights, units: readonly number[]): SpatialWeights {
  const places = new Map(units.map((unit, place) => [unit, place]));
  if (places.size < units.length) throw new RangeError('A unit is named once, but one came twice.');
  return spatialWeights(
    units.map((unit) =>
      neighboursOf(weights, unit).flatMap(({ to, weight }) => {
        const place = places.get(to);
        return place === undefined ? [] : [{ to: place, weight }];
      }),
    ),
  );
}

/** Number of units. */
export function unitCount({ starts }: SpatialWeights): number {
  return starts.length - 1;
}

/** The neighbours of a unit, ascending. Throws RangeError when there is no such unit. */
export function neighboursOf(weights: SpatialWeights, unit: number): readonly WeightedNeighbour[] {
  requireUnit(unit, unitCount(weights));
  const [start, end] = [weights.starts[unit], weights.starts[unit + 1]];
  const values = weights.weights.subarray(start, end);
  return Array.from(weights.neighbours.subarray(start, end), (to, place) => ({
    to,
    weight: values[place] as number,
  }));
}

/** Units whose row is empty. They stay in n, as in PySAL; their lag is 0. */
export function unitsWithoutNeighbours(weights: SpatialWeights): readonly number[] {
  const units = Array.from({ length: unitCount(weights) }, (_, unit) => unit);
  return units.filter((unit) => weights.starts[unit] === weights.starts[unit + 1]);
}

/** Throws RangeError when there is not one value for each unit. */
export function requireOnePerUnit(values: readonly unknown[], weights: SpatialWeights): void {
  const count = unitCount(weights);
  if (values.length !== count) {
    throw new RangeError(
      `There is one value for each of the ${count} units, but got ${values.length}.`,
    );
  }
}

function checkedRow(
  row: readonly WeightedNeighbour[],
  unit: number,
  count: number,
): readonly WeightedNeighbour[] {
  const sorted = [...row].sort((a, b) => a.to - b.to);
  for (const [place, { to, weight }] of sorted.entries()) {
    requireUnit(to, count);
    if (to === unit) throw new RangeError(`A unit is not its own neighbour, but ${unit} is.`);
    if (sorted[place - 1]?.to === to) {
      throw new RangeError(`A neighbour is listed once, but unit ${unit} has ${to} twice.`);
    }
    if (!(weight > 0 && weight < Infinity)) {
      throw new RangeError(`A weight is finite and above 0, but ${unit} to ${to} has ${weight}.`);
    }
  }
  return sorted;
}

function requireUnit(unit: number, count: number): void {
  if (!Number.isInteger(unit) || unit < 0 || unit >= count) {
    throw new RangeError(`A unit is an index below ${count}, but got ${unit}.`);
  }
}
