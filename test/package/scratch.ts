import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What of package.json the check reads. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly exports: Readonly<Record<string, unknown>>
  readonly bin?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

/** Reads a package.json. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/** The names under which the package is imported: `baolei`, `baolei/view`, … */
export function entriesOf(manifest: Manifest): readonly string[] {
  return Object.keys(manifest.exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => manifest.name + path.slice(1))
}

/** Runs a command and gives what it prints; throws with all of it if it fails. */
export function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const printed = ['stdout', 'stderr'].map((stream) => String(Reflect.get(Object(error), stream) ?? '')).join('\n')
    throw new Error(`${command} ${args.join(' ')}\n${printed.trim() || String(error)}`)
  }
}

/**
 * A project that has nothing but the packed package: unpacked, not linked, so that it can reach only what is linked
 * beside it. Returns the folder of the unpacked package.
 */
export function unpackInto(scratch: string, tarball: string, name: string): string {
  const folder = join(scratch, 'node_modules', name)
  mkdirSync(folder, { recursive: true })
  run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], scratch)
  writeFileSync(join(scratch, 'package.json'), '{ "private": true }\n')
  return folder
}

/** Puts packages of the repository beside the unpacked one, by links: nothing is downloaded. */
export function link(scratch: string, root: string, packages: readonly string[]): void {
  for (const name of packages) {
    const at = join(scratch, 'node_modules', name)
    mkdirSync(dirname(at), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), at, 'junction')
  }
}
