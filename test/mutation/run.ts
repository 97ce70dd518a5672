import { isMutatedRoom, MUTATED_ROOMS, type MutatedRoom } from './rooms.js'
import { percentOf, reaches, type Score, scoreOf, tableOf, totalOf } from './score.js'
import { mutate } from './stryker.js'
import { keyOf, type Survivor, survivorOf } from './survivor.js'
import { KEPT_SURVIVORS } from './survivors.js'

const PASSING = 90

/** `npm run test:mutation -- [--again] [room …]`: all rooms unless some are named. */
function arguments_(): { readonly rooms: readonly MutatedRoom[]; readonly again: boolean } {
  const named = process.argv.slice(2).filter((one) => one !== '--again')
  for (const one of named)
    if (!isMutatedRoom(one)) throw new Error(`no such room: ${one}; there are ${MUTATED_ROOMS.join(', ')}`)
  const rooms = MUTATED_ROOMS.filter((room) => named.length === 0 || named.includes(room))
  return { rooms, again: process.argv.includes('--again') }
}

function describe({ file, mutator, line, original, replacement }: Survivor): string {
  return `  ${file} ${mutator}\n    ${line}\n    ${original}  →  ${replacement}`
}

const { rooms, again } = arguments_()
const scores: Score[] = []
const alive: Survivor[] = []
for (const room of rooms) {
  const began = performance.now()
  const results = await mutate(room, again)
  scores.push(scoreOf(room, results))
  alive.push(...results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(survivorOf))
  console.log(`${room}: ${Math.round((performance.now() - began) / 1000)} s`)
}

const kept = KEPT_SURVIVORS.filter(({ file }) => rooms.some((room) => file.startsWith(`src/${room}/`)))
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
