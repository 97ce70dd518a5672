import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { xining2024 } from 'baolei'

/** A rulebook that ships, as it stands, and where it is from. */
export interface Shipped {
  readonly name: string
  readonly rulebook: unknown
}

const FOLDER = fileURLToPath(new URL('../rulebooks', import.meta.url))

function isRulebook(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && 'fortress' in value
}

async function inModule(path: string, name: string): Promise<readonly Shipped[]> {
  const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href)
  return Object.entries(exported).flatMap(([key, value]) =>
    isRulebook(value) ? [{ name: `${name}#${key}`, rulebook: value }] : [],
  )
}

async function inEntry(folder: string, name: string): Promise<readonly Shipped[]> {
  const path = join(folder, name)
  if (name.endsWith('.json')) return [{ name, rulebook: JSON.parse(readFileSync(path, 'utf8')) as unknown }]
  if (name.endsWith('.ts')) return inModule(path, name)
  const index = join(path, 'index.ts')
  return existsSync(index) ? inModule(index, name) : []
}

/**
 * Every rulebook that ships: the default one, and those of a folder: JSON files, and what modules and folders with an `index.ts` export that is
 * meant as a rulebook.
 */
export async function shippedRulebooks(folder: string = FOLDER): Promise<readonly Shipped[]> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const found: Shipped[] = [{ name: 'xining2024', rulebook: xining2024 }]
  for (const name of names) found.push(...(await inEntry(folder, name)))
  return found
}
