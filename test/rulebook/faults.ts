import fc from 'fast-check'
import { pointer } from '../../src/core/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { pathsOf, put } from '../attack/hostile.js'

/** A fault that is put into a rulebook at one place. */
export interface Fault {
  readonly kind: 'form' | 'reference'
  readonly at: string
  /** Where it may be reported: at the place itself, but for an object left without any key, which is reported as a whole. */
  readonly told: readonly string[]
  readonly put: (rulebook: unknown) => unknown
}

const valueAt = (path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), xining2024)

// Leaving out one of these is no fault.
const OPTIONAL = [
  'dossier',
  'dossierFields',
  'ownQuestion',
  'questions',
  'reported',
  'successors',
  'servedBy',
  'posts',
  'wholeFromDays',
  'bonus',
  'risk',
  'inPast',
  'role',
  'atMostOne',
  'most',
  'townshipCriteria',
  'cityMethods',
  'cityRefusal',
]
const isOptional = (path: readonly string[]): boolean =>
  OPTIONAL.includes(path[path.length - 1] ?? '') ||
  /\/items\/\d+\/survey$/.test(pointer(path)) ||
  // A map from ids to ids: none of them has to be there.
  /^\/successors\/(?!from\b)/.test(pointer(path)) ||
  /^\/(fortress\/grades|negative\/levels)\/value\/\d+\/when$/.test(pointer(path))

function without(rulebook: unknown, path: readonly string[]): unknown {
  const parent = path.slice(0, -1).reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), rulebook)
  const rest = Object.entries(Object(parent)).filter(([key]) => key !== path[path.length - 1])
  return put(rulebook, path.slice(0, -1), Object.fromEntries(rest))
}

const places = pathsOf(xining2024).filter((path) => path.length > 0)
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

const wrongType: readonly Fault[] = places
  .filter((path) => typeof valueAt(path) !== 'object')
  .map((path) => ({
    kind: 'form',
    at: pointer(path),
    told: [pointer(path)],
    put: (rulebook) => put(rulebook, path, []),
  }))

const leftOut: readonly Fault[] = places
  .filter((path) => isObject(valueAt(path.slice(0, -1))) && !isOptional(path))
  .map((path) => {
    const whole = path.slice(0, -1)
    // Of these, all but one are of several forms, of which none is left to be told by.
    const last = Object.keys(Object(valueAt(whole))).length === 1 && pointer(whole) !== '/lookBack'
    return {
      kind: 'form',
      at: pointer(path),
      told: [pointer(last ? whole : path)],
      put: (rulebook) => without(rulebook, path),
    }
  })

const unknownKey: readonly Fault[] = places
  .filter((path) => isObject(valueAt(path)))
  .map((path) => {
    const at = [...path, 'unheard-of']
    return { kind: 'form', at: pointer(at), told: [pointer(at)], put: (rulebook) => put(rulebook, at, 1) }
  })

/** Each reference, and where the ids that it may name are given. */
const REFERENCES: readonly (readonly [RegExp, string])[] = [
  [/^\/fortress\/items\/\d+\/dimension$/, '/fortress/dimensions'],
  [/^\/(fortress|negative)\/items\/\d+\/supplier$/, '/identification/departments'],
  [/^\/fortress\/vetoes\/\d+\/gradeAtMost$/, '/fortress/grades'],
  [/^\/exit\/gradeAtLeast\/value$/, '/fortress/grades'],
  [/^\/fortress\/vetoes\/.*\/item$/, '/fortress/items'],
  [/^\/negative\/vetoes\/.*\/item$/, '/negative/items'],
  [/^\/(negative|identification|rectification)\/.*\/problemType$/, '/negative/problemTypes'],
  [/^\/negative\/.*\/(risk|riskAtLeast)$/, '/negative/levels'],
  [/^\/identification\/listing\/value\/\d+\/risk$/, '/negative/levels'],
  [/^\/(identification|rectification)\/.*\/field$/, '/rectification/fields'],
  [/^\/rectification\/taskForce\/value\/\d+\/departments\/\d+$/, '/identification/departments'],
  [/^\/(acceptance|exit)\/.*\/option$/, ''],
  [/^\/responsibility\/evidence\/value\/\d+\/duty$/, '/responsibility/duties'],
]

/**
 * Where the ids are given that a reference may name; undefined where there is no reference. An empty text is the poll
 * that it stands in.
 */
export function namedIn(at: string): string | undefined {
  const found = REFERENCES.find(([shape]) => shape.test(at))?.[1]
  return found === '' ? `${at.split('/').slice(0, 3).join('/')}/options` : found
}

const reference: readonly Fault[] = places
  .filter((path) => namedIn(pointer(path)) !== undefined)
  .map((path) => ({
    kind: 'reference',
    at: pointer(path),
    told: [pointer(path)],
    // Each another, so that no two rows of a table come to be alike.
    put: (rulebook) =>
      put(
        rulebook,
        path,
        `nowhere-${pointer(path)
          .replace(/[^a-zA-Z0-9]/g, '.')
          .slice(-50)}`,
      ),
  }))

/** Whether one pointer is the other, or leads to a part of it. */
export const within = (at: string, whole: string): boolean => at === whole || at.startsWith(`${whole}/`)

const holderOf = ({ at }: Fault): string => at.slice(0, at.lastIndexOf('/'))

// Two faults of form in one thing are not independent: it may be left without anything to be known by, and is reported
// as a whole.
const apart = (a: Fault, b: Fault): boolean => {
  if (a.kind === 'form' && b.kind === 'form' && holderOf(a) === holderOf(b)) return false
  const [inA, inB] = [a, b].map((fault) => fault.told[0] ?? fault.at)
  return !within(inA ?? '', inB ?? '') && !within(inB ?? '', inA ?? '') && !within(a.at, b.at) && !within(b.at, a.at)
}

/** Faults of both kinds, none within another. */
export const faults: fc.Arbitrary<readonly Fault[]> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...wrongType),
      fc.constantFrom(...leftOut),
      fc.constantFrom(...unknownKey),
      fc.constantFrom(...reference),
      fc.constantFrom(...reference),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.filter((one, index) => all.slice(0, index).every((other) => apart(one, other))))
