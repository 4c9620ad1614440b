"""Infers a network from cascades as NetworkInference 1.2 does (exponential lags, Vuong stop, its fault included), to be measured beside src/analytics.

An algorithmic equal: the gain of every pair is summed once, and after an edge only those of the same child are summed anew.

  python3 bench/analytics/netinf_reference.py ../shared/data/spid_v1_adoptions.csv 0.5 0.1 plain
  python3 bench/analytics/netinf_reference.py ../shared/data/spid_v1_adoptions.csv 0.5 0.1 numpy

Prints JSON: the edges as pairs of names, in order, and the seconds that the inference took, without reading the file and importing.
"""

import csv
import json
import math
import sys
import time

IN_NETWORK = 0.5
OUTSIDE = 1e-10


def read_cascades(path):
    """Units in the order in which they come up by cascade, then name; of each cascade, adopters by time, then unit."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = sorted(list(csv.reader(file))[1:], key=lambda row: (row[1], row[0]))
    units = list(dict.fromkeys(unit for unit, _, _ in rows))
    index = {unit: place for place, unit in enumerate(units)}
    cascades = {}
    for unit, cascade, year in rows:
        cascades.setdefault(cascade, []).append((float(year), index[unit]))
    return units, [sorted(adoptions) for adoptions in cascades.values()]


def list_pairs(cascades, unit_count, rate):
    """Of each child its pairs: adoption, parent, score as an edge. Of each adoption its cascade and the best score outside the network."""
    pairs = [[] for _ in range(unit_count)]
    cascade_of, scores = [], []
    by_lag = {}
    for number, adoptions in enumerate(cascades):
        for year, child in adoptions:
            best = -math.inf
            for earlier, parent in adoptions:
                if earlier >= year:
                    break
                lag = year - earlier
                if lag not in by_lag:
                    density = rate * math.exp(-rate * lag)
                    by_lag[lag] = (log_of(IN_NETWORK * density), log_of(OUTSIDE * density))
                inside, outside = by_lag[lag]
                best = max(best, outside)
                pairs[child].append((len(scores), parent, inside))
            cascade_of.append(number)
            scores.append(best)
    return pairs, cascade_of, scores


def log_of(value):
    return math.log(value) if value > 0 else -math.inf


class PlainSearch:
    """By loops over lists."""

    def __init__(self, pairs, cascade_of, scores, unit_count, cascade_count):
        self.pairs, self.cascade_of, self.scores = pairs, cascade_of, scores
        self.unit_count, self.drift = unit_count, [0] * cascade_count

    def gains_of(self, child):
        gains = [-1.0] * self.unit_count
        scores = self.scores
        for adoption, parent, inside in self.pairs[child]:
            if gains[parent] < 0:
                gains[parent] = 0.0
            gain = inside - scores[adoption]
            if gain > 0:
                gains[parent] += gain
        return gains

    def take(self, parent, child):
        """Puts an edge into the network. Gives the p value of Vuong's test of it."""
        improvements = [0.0] * len(self.drift)
        for adoption, other, inside in self.pairs[child]:
            improvement = inside - self.scores[adoption]
            if other == parent and improvement > 0:
                improvements[self.cascade_of[adoption]] = improvement
                self.scores[adoption] = inside
        return self.p_value(improvements)

    def p_value(self, improvements):
        count = len(improvements)
        differences = []
        # The fault of the program: 1 / N for each round since a cascade had a fresh score.
        for cascade, improvement in enumerate(improvements):
            rounds = self.drift[cascade]
            self.drift[cascade] = 1 if improvement > 0 else rounds + 1
            seen = improvement + rounds / count if improvement > 0 else 0.0
            differences.append(seen - 1 / count)
        total = sum(differences)
        mean = total / count
        variance = sum((difference - mean) ** 2 for difference in differences) / (count - 1)
        return normal_tail(total / (math.sqrt(variance) * math.sqrt(count)))


class NumpySearch:
    """The same by arrays."""

    def __init__(self, pairs, cascade_of, scores, unit_count, cascade_count):
        self.numpy = numpy = __import__("numpy")
        self.unit_count = unit_count
        self.cascade_of, self.scores = numpy.array(cascade_of), numpy.array(scores)
        self.drift = numpy.zeros(cascade_count)
        self.columns = []
        for own in pairs:
            adoptions, parents, inside = zip(*own) if own else ((), (), ())
            parents = numpy.array(parents, dtype=int)
            possible = numpy.bincount(parents, minlength=unit_count) > 0
            self.columns.append((numpy.array(adoptions, dtype=int), parents, numpy.array(inside), possible))

    def gains_of(self, child):
        adoptions, parents, inside, possible = self.columns[child]
        each = self.numpy.maximum(0.0, inside - self.scores[adoptions])
        gains = self.numpy.bincount(parents, weights=each, minlength=self.unit_count)
        return self.numpy.where(possible, gains, -1.0).tolist()

    def take(self, parent, child):
        adoptions, parents, inside, _ = self.columns[child]
        chosen = parents == parent
        own, scores = adoptions[chosen], inside[chosen]
        gained = scores - self.scores[own]
        better = gained > 0
        self.scores[own[better]] = scores[better]
        improvements = self.numpy.zeros(len(self.drift))
        improvements[self.cascade_of[own[better]]] = gained[better]
        return self.p_value(improvements)

    def p_value(self, improvements):
        count = len(improvements)
        is_fresh = improvements > 0
        differences = improvements + is_fresh * self.drift / count - 1 / count
        self.drift = self.numpy.where(is_fresh, 1, self.drift + 1)
        return normal_tail(differences.sum() / (differences.std(ddof=1) * math.sqrt(count)))


def infer(cascades, unit_count, rate, cutoff, kind):
    pairs, cascade_of, scores = list_pairs(cascades, unit_count, rate)
    kinds = {"plain": PlainSearch, "numpy": NumpySearch}
    search = kinds[kind](pairs, cascade_of, scores, unit_count, len(cascades))
    gains = [search.gains_of(child) for child in range(unit_count)]
    taken = [set() for _ in range(unit_count)]
    edges = []
    while True:
        gain, child, parent = best_edge(gains)
        if gain < 0:
            return edges
        p_value = search.take(parent, child)
        edges.append((parent, child))
        taken[child].add(parent)
        gains[child] = search.gains_of(child)
        for other in taken[child]:
            gains[child][other] = -1.0
        if p_value >= cutoff:
            return edges


def best_edge(gains):
    """The greatest gain, the last by child, then parent, of those that are equal."""
    greatest, best = -1.0, (-1, -1)
    for child, own in enumerate(gains):
        most = max(own)
        if most >= greatest:
            greatest, best = most, (child, len(own) - 1 - own[::-1].index(most))
    return greatest, best[0], best[1]


def normal_tail(z):
    """1 - Phi(z) by Abramowitz and Stegun 7.1.26, as the program has it."""
    t = 1 / (1 + 0.3275911 * abs(z) / math.sqrt(2))
    polynomial = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    tail = polynomial * math.exp(-z * z / 2) / 2
    return 1 - tail if z < 0 else tail


def main(path, rate, cutoff, kind):
    units, cascades = read_cascades(path)
    if kind == "numpy":
        __import__("numpy")
    start = time.perf_counter()
    edges = infer(cascades, len(units), float(rate), float(cutoff), kind)
    seconds = time.perf_counter() - start
    print(json.dumps({"edges": [[units[parent], units[child]] for parent, child in edges], "seconds": seconds}))


if __name__ == "__main__":
    main(*sys.argv[1:])
