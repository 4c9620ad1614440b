/** How the lag between an adoption and the one it leads to is distributed. The names are those of NetworkInference. */
export type TransmissionModel =
  | { readonly model: 'exponential'; readonly lambda: number }
  | { readonly model: 'rayleigh'; readonly alpha: number }
  | { readonly model: 'log-normal'; readonly mu: number; readonly sigma: number };

/**
 * The natural logarithm of the density of a lag.
 *
 * Exponential: lambda e^(-lambda x). Rayleigh: x/alpha^2 e^(-x^2 / 2 alpha^2). Log-normal: ln x is normal with mean mu and deviation sigma.
 * Units: lambda per unit of time; alpha a time; mu and sigma of the logarithm of a time. A lag is above 0.
 * Throws: RangeError when lambda, alpha or sigma is not above 0, or a parameter is not finite.
 * Source: methods, M3. Logarithms are taken before multiplying, so that a long lag does not become a likelihood of 0.
 */
export function logDensityOf(transmission: TransmissionModel): (lag: number) => number {
  switch (transmission.model) {
    case 'exponential':
      return exponential(transmission.lambda);
    case 'rayleigh':
      return rayleigh(transmission.alpha);
    case 'log-normal':
      return logNormal(transmission.mu, transmission.sigma);
  }
}

function exponential(lambda: number): (lag: number) => number {
  requirePositive('lambda', lambda);
  const logRate = Math.log(lambda);
  return (lag) => logRate - lambda * lag;
}

function rayleigh(alpha: number): (lag: number) => number {
  requirePositive('alpha', alpha);
  const logScale = 2 * Math.log(alpha);
  return (lag) => Math.log(lag) - logScale - (lag / alpha) ** 2 / 2;
}

function logNormal(mu: number, sigma: number): (lag: number) => number {
  requirePositive('sigma', sigma);
  if (!Number.isFinite(mu)) throw new RangeError(`mu is a finite number, but got ${mu}.`);
  const logScale = Math.log(sigma) + Math.log(2 * Math.PI) / 2;
  return (lag) => -Math.log(lag) - logScale - ((Math.log(lag) - mu) / sigma) ** 2 / 2;
}

function requirePositive(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value)))
    throw new RangeError(`${name} is a finite number above 0, but got ${value}.`);
}
