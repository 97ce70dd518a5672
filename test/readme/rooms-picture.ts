import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { importsOf, roomOf, targetOf } from '../house/imports.js'
import { readSources, type SourceFile } from '../house/source-file.js'
import { root } from './blocks.js'

/** The page with the picture. */
export const ARCHITECTURE_PAGE: string = 'docs/architecture.md'

/** Which rooms each room imports from. */
export type RoomImports = ReadonlyMap<string, ReadonlySet<string>>

/** Reads who imports whom from the files of `src`; the root entry is no room. */
export function roomImports(files: readonly SourceFile[]): RoomImports {
  const rooms = new Map<string, Set<string>>()
  for (const file of files) {
    const from = roomOf(file.path)
    if (from === 'index') continue
    const targets = rooms.get(from) ?? new Set()
    rooms.set(from, targets)
    for (const { specifier } of importsOf(file)) {
      const path = targetOf(file.path, specifier)
      const to = path === undefined ? from : roomOf(path)
      if (to !== from) targets.add(to)
    }
  }
  return rooms
}

/** Every room that can be reached from a room, step by step. */
function reachedFrom(room: string, rooms: RoomImports, seen: Set<string> = new Set()): ReadonlySet<string> {
  for (const next of rooms.get(room) ?? []) {
    if (seen.has(next)) continue
    seen.add(next)
    reachedFrom(next, rooms, seen)
  }
  return seen
}

/** The transitive reduction: leaves out an import of a room that is also reached through another import. */
export function reduced(rooms: RoomImports): RoomImports {
  return new Map(
    [...rooms].map(([room, targets]) => {
      const through = [...targets].map((target) => reachedFrom(target, rooms))
      return [room, new Set([...targets].filter((target) => !through.some((reached) => reached.has(target))))]
    }),
  )
}

/** A Mermaid graph of rooms: an arrow for each import, public entries with round ends. */
export function mermaid(rooms: RoomImports, isEntry: (room: string) => boolean): string {
  const names = [...rooms.keys()].sort()
  const nodes = names.map((room) => `  ${room}${isEntry(room) ? `([${room}])` : `[${room}]`}`)
  const arrows = names.flatMap((room) => [...(rooms.get(room) ?? [])].sort().map((to) => `  ${room} --> ${to}`))
  return ['```mermaid', 'flowchart BT', ...nodes, ...arrows, '```'].join('\n')
}

/** The page with its picture as the imports of `src` have it. */
export function withPicture(text: string): string {
  const picture = mermaid(reduced(roomImports(readSources(root, ['src']))), (room) =>
    existsSync(join(root, 'src', room, 'index.ts')),
  )
  return text.replace(
    /(<!-- rooms -->)[\s\S]*(<!-- \/rooms -->)/,
    (_all, before: string, after: string) => `${before}\n\n${picture}\n\n${after}`,
  )
}
