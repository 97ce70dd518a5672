import { fileURLToPath } from 'node:url'
import { viteSingleFile } from 'vite-plugin-singlefile'

const src = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url))

// One file that opens from a disk, without a server. The library comes from the sources beside it: nothing is built first.
export default {
  base: './',
  plugins: [viteSingleFile()],
  resolve: {
    alias: [
      { find: /^baolei$/, replacement: src('index.ts') },
      { find: /^baolei\/([a-z0-9-]+)$/, replacement: src('$1/index.ts') },
    ],
  },
  server: { fs: { allow: ['../..'] } },
}
