import { DomainError } from '../domain/errors.js';

/**
 * The result of `work`, or DomainError TIMEOUT when it has not come within the time; `onExpiry` may then stop the work, which would
 * otherwise go on.
 */
export async function withDeadline<T>(
  work: Promise<T>,
  timeoutMillis: number,
  onExpiry: () => void = () => undefined,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DomainError('TIMEOUT', `The graph gave no answer within ${timeoutMillis} ms.`));
      onExpiry();
    }, timeoutMillis);
  });
  try {
    return await Promise.race([work, expiry]);
  } finally {
    clearTimeout(timer);
  }
}
