import { transformSync } from 'esbuild';

/** Takes the types out of a module, for Jest: `npm run check:types` looks at them. */
export default {
  process(text, path, { transformerConfig }) {
    return transformSync(text, { ...transformerConfig, sourcefile: path, sourcemap: 'external' });
  },
};
