import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. Not by `import.meta.dirname`: an older Node must get as far as being told that it is old. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
