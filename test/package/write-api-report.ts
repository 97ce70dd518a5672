/** Rewrites the report of the public surface from what is built: `npm run api`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { apiReport } from './api-report.js'
import { readManifest } from './scratch.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
writeFileSync(join(root, 'docs/public-api.txt'), apiReport(root, readManifest(root)))
