import type { NetworkCompatibility } from './network-compatibility.js';
import { logDensityOf, type TransmissionModel } from './transmission-model.js';

/** What a tie between an adopter and an earlier one adds to the log score of a tree, by its lag. */
export interface TieScores {
  /** ln(0.5 f(lag)), for an edge of the network. */
  readonly inNetwork: (lag: number) => number;
  /** ln(1e-10 f(lag)), for any other tie: anyone may follow anyone, but hardly ever does. */
  readonly outside: (lag: number) => number;
}

const IN_NETWORK = 0.5;
const OUTSIDE = 1e-10;

/**
 * The scores of a model of transmission.
 *
 * With compatibility the factor and the density are multiplied before the logarithm is taken, as NetworkInference does. That differs in the last
 * binary digit, which there decides between edges that gain the same, and a long lag has no likelihood at all.
 * Throws: RangeError for parameters that fit no distribution. Source: methods, M3.
 */
export function tieScores(
  transmission: TransmissionModel,
  compat: NetworkCompatibility | null,
): TieScores {
  const logDensity = logDensityOf(transmission);
  if (compat !== null) {
    const density = publishedDensity(transmission);
    return {
      inNetwork: (lag) => Math.log(IN_NETWORK * density(lag)),
      outside: (lag) => Math.log(OUTSIDE * density(lag)),
    };
  }
  const [logInNetwork, logOutside] = [Math.log(IN_NETWORK), Math.log(OUTSIDE)];
  return {
    inNetwork: (lag) => logInNetwork + logDensity(lag),
    outside: (lag) => logOutside + logDensity(lag),
  };
}

/** The density in the order of operations in which NetworkInference computes it. */
function publishedDensity(transmission: TransmissionModel): (lag: number) => number {
  switch (transmission.model) {
    case 'exponential': {
      const { lambda } = transmission;
      return (lag) => lambda * Math.exp(-lambda * lag);
    }
    case 'rayleigh': {
      const { alpha } = transmission;
      return (lag) => (lag / alpha ** 2) * Math.exp(-(lag ** 2) / (2 * alpha ** 2));
    }
    case 'log-normal': {
      const { mu, sigma } = transmission;
      return (lag) =>
        (1 / (lag * sigma * Math.sqrt(2 * Math.PI))) *
        Math.exp(-((Math.log(lag) - mu) ** 2 / (2 * sigma ** 2)));
    }
  }
}
