import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

/** Programs that run on the server, as plain JavaScript: name in dist/server and where each begins. */
const PROGRAMS = {
  sortie: 'apps/cli/sortie.ts',
  'solver-thread': 'platform/solver/solver-thread.ts',
};
const here = (path: string): string => join(import.meta.dirname, path);

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: Object.fromEntries(
        Object.entries(PROGRAMS)
          .filter(([, path]) => existsSync(here(path)))
          .map(([name, path]) => [name, here(path)]),
      ),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^\.{0,2}\//], external: true, target: 'node' },
});
