import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { xining2024 } from 'baolei/xining-2024'

/** A rulebook that ships, not parsed, and its name. */
export interface Shipped {
  readonly name: string
  readonly rulebook: unknown
}

const FOLDER = fileURLToPath(new URL('../rulebooks', import.meta.url))

/** Every rulebook that ships: the default one, and the `rulebook.json` of each folder in a folder. */
export function shippedRulebooks(folder: string = FOLDER): readonly Shipped[] {
  const names = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/rulebook.json`))
  return [
    { name: 'xining2024', rulebook: xining2024 },
    ...names.sort().map((name) => {
      const rulebook: unknown = JSON.parse(readFileSync(`${folder}/${name}/rulebook.json`, 'utf8'))
      return { name: `${name}/rulebook.json`, rulebook }
    }),
  ]
}
