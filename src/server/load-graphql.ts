/**
 * Loads graphql-js as it is meant to run in production: otherwise it asks of every value whether two copies of it are there, a twentieth of
 * the work on a long list. It tells by NODE_ENV, which decides something else here, so that it is set for this moment alone. Nothing may have loaded it before.
 */
export async function loadGraphql(): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await import('graphql');
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
}
