/**
 * Tests what is published, not what is in the repository: builds, packs, looks into the tarball, holds it against
 * publint and attw, and uses it from a scratch project in ESM and CommonJS, at run time and in the compiler. Ends
 * with 1 and all the problems.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { rulebookJsonSchema } from '../../src/rulebook/json-schema.js'
import { jsonOf, namesOf, typeErrors } from './consumer.js'
import { entriesOf, link, readManifest, run, unpackInto } from './scratch.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PUBLISHED = /^(dist\/.+|README[^/]*|LICENSE|package\.json)$/

const manifest = readManifest(root)
const work = mkdtempSync(join(tmpdir(), 'package-check-'))
const problems: string[] = []

async function step(name: string, check: () => readonly string[] | Promise<readonly string[]>): Promise<void> {
  const found = await Promise.resolve()
    .then(check)
    .catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
  console.log(`${found.length === 0 ? 'ok    ' : 'FAILED'}  ${name}`)
  problems.push(...found.map((what) => `${name}: ${what}`))
}

const bin = (name: string): string => join(root, 'node_modules', '.bin', name)

function pack(): string {
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', work], root)
  const tarball = readdirSync(work).find((file) => file.endsWith('.tgz'))
  if (tarball === undefined) throw new Error('npm pack left no tarball')
  return join(work, tarball)
}

function contents(tarball: string): readonly string[] {
  const files = run('tar', ['-tzf', tarball], work).trim().split('\n')
  const paths = files.map((file) => file.replace(/^package\//, '')).sort()
  console.log(paths.map((path) => `        ${path}`).join('\n'))
  return paths.filter((path) => !PUBLISHED.test(path)).map((path) => `${path} is not to be published`)
}

async function lint(folder: string): Promise<readonly string[]> {
  const { messages, pkg } = await publint({ pkgDir: folder, pack: false, level: 'warning', strict: true })
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code)
}

/** Loads every entry in both module systems; the optional peers are there only for the entry for tests. */
function load(scratch: string, names: Map<string, readonly string[]>): readonly string[] {
  const optional = Object.entries(manifest.peerDependenciesMeta ?? {}).flatMap(([name, meta]) =>
    meta.optional ? [name] : [],
  )
  const needed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  const forTests = `${manifest.name}/testing`
  link(
    scratch,
    root,
    needed.filter((name) => !optional.includes(name)),
  )
  const entries = entriesOf(manifest).filter((entry) => entry !== forTests)
  const found = entries.flatMap((entry) => loadEntry(scratch, entry, names))
  link(scratch, root, optional)
  return [...found, ...loadEntry(scratch, forTests, names)]
}

function loadEntry(scratch: string, entry: string, names: Map<string, readonly string[]>): readonly string[] {
  try {
    const [esm, cjs] = [namesOf(scratch, entry, 'esm'), namesOf(scratch, entry, 'cjs')]
    names.set(entry, esm)
    if (esm.length === 0) return [`${entry} exports nothing`]
    return esm.join() === cjs.join() ? [] : [`${entry} exports other names in CommonJS: ${esm.join()} / ${cjs.join()}`]
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** The rulebook's JSON Schema, as both module systems find it: the one that the source gives. */
function schemaOf(scratch: string): readonly string[] {
  const entry = `${manifest.name}/rulebook.schema.json`
  const wanted = JSON.stringify(rulebookJsonSchema())
  return (['esm', 'cjs'] as const).flatMap((system) =>
    jsonOf(scratch, entry, system) === wanted ? [] : [`${entry} is another in ${system}`],
  )
}

async function checkAll(): Promise<void> {
  const scratch = join(work, 'scratch')
  mkdirSync(scratch)
  run(bin('tsup'), [], root)
  const tarball = pack()
  const folder = unpackInto(scratch, tarball, manifest.name)

  await step('contents of the tarball', () => contents(tarball))
  await step('publint', () => lint(folder))
  await step('attw', () => {
    // The oldest resolution knows no subpath exports; node16 leaves it out.
    run(bin('attw'), [tarball, '--profile', 'node16', '--no-definitely-typed', '--no-color', '--no-emoji'], work)
    return []
  })
  const names = new Map<string, readonly string[]>()
  await step('import in ESM and CommonJS', () => load(scratch, names))
  await step('the JSON Schema in ESM and CommonJS', () => schemaOf(scratch))
  await step('types in ESM and CommonJS', () => {
    return typeErrors(scratch, join(root, 'node_modules/typescript/bin/tsc'), manifest.name, names)
  })
}

try {
  await checkAll()
} catch (error) {
  problems.push(`cannot be packed: ${error instanceof Error ? error.message : String(error)}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
console.log(
  problems.length === 0 ? 'package: ready' : `\n${problems.join('\n\n')}\n\npackage: ${problems.length} problems`,
)
process.exitCode = problems.length === 0 ? 0 : 1
