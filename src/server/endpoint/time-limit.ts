import type { Exchange } from '../http/exchange.js';
import { HttpRefusal } from '../http/http-refusal.js';

/**
 * The result of `work`, unless the time is up (HTTP 504, TIMEOUT) or the client hangs up (CANCELLED) before. The work itself is not
 * stopped; closing its reader makes what is left of it fail.
 */
export async function withinTime<T>(
  work: Promise<T>,
  exchange: Pick<Exchange, 'onHangUp'>,
  limit: number,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let stopWatching: (() => void) | undefined;
  const interruption = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timeIsUp(limit)), limit);
    stopWatching = exchange.onHangUp(() =>
      reject(new HttpRefusal(499, 'CANCELLED', 'The client hung up.')),
    );
  });
  try {
    return await Promise.race([work, interruption]);
  } finally {
    clearTimeout(timer);
    stopWatching?.();
    work.catch(() => undefined);
  }
}

function timeIsUp(limit: number): HttpRefusal {
  const message = `The request was not answered within ${limit} ms. Ask for less, or page.`;
  return new HttpRefusal(504, 'TIMEOUT', message, {
    details: { exceeded: 'requestTimeoutMillis', limit },
  });
}
