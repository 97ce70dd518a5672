import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The package as it is packed, not its sources: the page gets what every other program gets, by the public entries alone.
const built = (entry: string): string => fileURLToPath(new URL(`../../dist/esm/${entry}`, import.meta.url))

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^baolei$/, replacement: built('index.js') },
      { find: /^baolei\/([a-z0-9-]+)$/, replacement: built('$1/index.js') },
    ],
  },
  // Bootstrap's own styles use what Sass will drop: nothing to do here.
  css: {
    preprocessorOptions: {
      scss: { quietDeps: true, silenceDeprecations: ['import', 'color-functions', 'global-builtin', 'if-function'] },
    },
  },
  server: { host: '127.0.0.1', fs: { allow: ['../..'] } },
  preview: { host: '127.0.0.1' },
  build: { target: 'es2022', chunkSizeWarningLimit: 1500 },
})
