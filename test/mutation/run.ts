import { isMutatedRoom, MUTATED_ROOMS, type MutatedRoom, WHOLE_ROOMS } from './rooms.js'
import { percentOf, reaches, type Score, scoreOf, tableOf, totalOf } from './score.js'
import { mutate } from './stryker.js'
import { keyOf, type Survivor, survivorOf } from './survivor.js'
import { KEPT_SURVIVORS } from './survivors.js'

const PASSING = 90

/** What is tried: rooms, and of a room only some files if they are named. */
interface Tried {
  readonly room: MutatedRoom
  readonly files: readonly string[]
}

/** `npm run test:mutation -- [--again] [room or file …]`: the rooms that give verdicts unless something is named. */
function arguments_(): { readonly tried: readonly Tried[]; readonly again: boolean } {
  const named = process.argv.slice(2).filter((one) => one !== '--again')
  const roomOf = (one: string): string => /^src\/([^/]+)\/[^/]+\.ts$/.exec(one)?.[1] ?? one
  for (const one of named)
    if (!isMutatedRoom(roomOf(one))) throw new Error(`no such room: ${one}; there are ${MUTATED_ROOMS.join(', ')}`)
  const rooms =
    named.length === 0 ? WHOLE_ROOMS : MUTATED_ROOMS.filter((room) => named.some((one) => roomOf(one) === room))
  const tried = rooms.map((room) => ({
    room,
    files: named.includes(room) ? [] : named.filter((one) => roomOf(one) === room),
  }))
  return { tried, again: process.argv.includes('--again') }
}

function describe({ file, mutator, line, original, replacement }: Survivor): string {
  return `  ${file} ${mutator}\n    ${line}\n    ${original}  →  ${replacement}`
}

const { tried, again } = arguments_()
const scores: Score[] = []
const alive: Survivor[] = []
for (const { room, files } of tried) {
  const began = performance.now()
  const all = await mutate(room, files, again)
  // The last report may tell of files that were named then.
  const results = files.length === 0 ? all : all.filter(({ fileName }) => files.some((file) => fileName.endsWith(file)))
  if (files.length === 0) scores.push(scoreOf(room, results))
  else
    for (const file of files)
      scores.push(
        scoreOf(
          file.slice('src/'.length),
          results.filter(({ fileName }) => fileName.endsWith(file)),
        ),
      )
  alive.push(...results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(survivorOf))
  console.log(`${room}: ${Math.round((performance.now() - began) / 1000)} s`)
}

const kept = KEPT_SURVIVORS.filter(({ file }) =>
  tried.some(({ room, files }) => (files.length === 0 ? file.startsWith(`src/${room}/`) : files.includes(file))),
)
const keptKeys = new Set(kept.map(keyOf))
const aliveKeys = new Set(alive.map(keyOf))
const unread = alive.filter((one) => !keptKeys.has(keyOf(one)))
const gone = kept.filter((one) => !aliveKeys.has(keyOf(one)))
const total = totalOf(scores)

console.log(`\n${tableOf([...scores, total])}\n`)
if (unread.length > 0) console.log(`Alive, and not in the kept list:\n${unread.map(describe).join('\n')}\n`)
if (gone.length > 0) console.log(`In the kept list, and no longer alive:\n${gone.map(describe).join('\n')}\n`)
if (
  total.broken > 0 ||
  unread.length > 0 ||
  gone.length > 0 ||
  ![...scores, total].every((one) => reaches(one, PASSING))
)
  process.exitCode = 1
console.log(`Mutation score: ${percentOf(total)} % (at least ${PASSING} % asked)`)
