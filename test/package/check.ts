/**
 * Tests what is published, not what is in the repository: builds, packs, looks into the tarball, runs publint and
 * attw on it, compares its public surface with the report, bundles from it, and uses it from a scratch project in ESM
 * and CommonJS, at run time and in three compilers. Prints all the problems and ends with 1 if there are any.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { rulebookJsonSchema } from '../../src/rulebook/json-schema.js'
import shipped from '../../src/xining-2024/rulebook.json'
import { apiReport } from './api-report.js'
import { ceilingProblems } from './ceilings.js'
import { type Compiler, jsonOf, namesOf, typeErrors } from './consumer.js'
import { entriesOf, link, readManifest, run, unpackInto } from './scratch.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const REPORT = 'docs/public-api.txt'
const PUBLISHED = /^(dist\/.+|docs\/[^/]+\.md|README[^/]*|CHANGELOG\.md|LICENSE|package\.json)$/

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
  console.log(`        ${paths.length} files, ${Math.round(statSync(tarball).size / 1000)} kB`)
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

/** The command line of the packed package, as `npx` starts it: it knows its own package. */
function commandLine(folder: string): readonly string[] {
  const printed = run(process.execPath, [join(folder, manifest.bin?.baolei ?? ''), 'schema'], work)
  const wrong =
    printed === `${JSON.stringify(rulebookJsonSchema(), null, 2)}\n` ? [] : ['`schema` prints something else']
  // Both threads are started, and a page is drawn.
  const [rules, page] = [join(work, 'rules.json'), join(work, 'page.html')]
  writeFileSync(rules, JSON.stringify(shipped))
  const asked = ['experiment', rules, rules, '--seeds', '2', '--villages', '2', '--threads', '2', '--lang', 'en']
  const told = run(process.execPath, [join(folder, manifest.bin?.baolei ?? ''), ...asked, '--html', page], work)
  if (!told.includes('No measure differs.')) wrong.push('`experiment` tells something else')
  if (!readFileSync(page, 'utf8').includes('<svg ')) wrong.push('`experiment --html` draws nothing')
  return wrong
}

/** The public surface of the packed package is the one on record. */
function surface(folder: string): readonly string[] {
  const [built, kept] = [apiReport(folder, manifest), readFileSync(join(root, REPORT), 'utf8')].map((text) =>
    text.split('\n'),
  )
  if (built === undefined || kept === undefined || built.join() === kept.join()) return []
  const at = built.findIndex((line, index) => line !== kept[index])
  return [`differs from ${REPORT} at line ${at + 1}: "${built[at]}", there "${kept[at]}". \`npm run api\` rewrites it`]
}

/** The compilers that are checked: two older ones, which have a lock of their own, and that of the repository. */
function compilers(): readonly Compiler[] {
  const folder = fileURLToPath(new URL('compilers', import.meta.url))
  if (!existsSync(join(folder, 'node_modules'))) run('npm', ['ci', '--silent'], folder)
  const older = Object.keys(readManifest(folder).dependencies ?? {})
  const places = [...older.map((name) => join(folder, 'node_modules', name)), join(root, 'node_modules/typescript')]
  return places.map((folder) => ({ version: readManifest(folder).version, folder }))
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
    run(bin('attw'), [tarball, '--no-definitely-typed', '--no-color', '--no-emoji'], work)
    return []
  })
  await step('the public surface', () => surface(folder))
  const names = new Map<string, readonly string[]>()
  await step('import in ESM and CommonJS', () => load(scratch, names))
  await step('the JSON Schema in ESM and CommonJS', () => schemaOf(scratch))
  await step('the command line', () => commandLine(folder))
  await step('ceilings of bundles', () => ceilingProblems(scratch, manifest.name))
  for (const compiler of compilers()) {
    await step(`types in TypeScript ${compiler.version}`, () => typeErrors(scratch, compiler, manifest.name, names))
  }
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
