import { z } from 'zod'
import { rulebookSchema } from '../../src/rulebook/rulebook.js'

type Data = unknown
interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly type?: string | readonly string[]
}

const root = z.toJSONSchema(rulebookSchema(), { io: 'input', unrepresentable: 'any' }) as Schema

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').pop()
  const named = name === undefined ? undefined : (root.$defs?.[name] ?? (schema.$ref === '#' ? root : undefined))
  return named === undefined ? schema : resolve(named)
}

const branchesOf = ({ anyOf, oneOf }: Schema): readonly Schema[] | undefined => anyOf ?? oneOf
const isObject = (data: Data): data is Readonly<Record<string, Data>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** The name of an object's form: its keys, and the words that tell it from others with the same keys. */
function formOf({ properties = {} }: Schema): string {
  const words = Object.entries(properties).flatMap(([key, inner]) => {
    const one = resolve(inner)
    if (one.const !== undefined && typeof one.const === 'string') return [`${key}=${one.const}`]
    // A threshold is named by what it is held against.
    const value = key === 'value' && 'op' in properties ? resolve(one) : undefined
    return value?.properties === undefined ? [key] : [`${key}:{${Object.keys(value.properties).join()}}`]
  })
  return words.join(' ')
}

function fits(schema: Schema, data: Data): boolean {
  const one = resolve(schema)
  const branches = branchesOf(one)
  if (branches !== undefined) return branches.some((branch) => fits(branch, data))
  if (one.const !== undefined) return one.const === data
  if (one.enum !== undefined) return one.enum.includes(data)
  if (one.items !== undefined) return Array.isArray(data) && data.every((entry) => fits(one.items ?? {}, entry))
  if (one.properties === undefined) {
    const type = Number.isInteger(data) ? 'integer' : typeof data
    return one.type === undefined || [one.type].flat().includes(type)
  }
  const { properties, required = [] } = one
  return (
    isObject(data) &&
    required.every((key) => key in data) &&
    Object.entries(data).every(([key, inner]) => properties[key] !== undefined && fits(properties[key], inner))
  )
}

/** Visits what a form can say: every key of every object, every word of every vocabulary, every constant. */
function said(schema: Schema, say: (construct: string) => void, seen: Set<Schema>): void {
  const one = resolve(schema)
  if (seen.has(one)) return
  seen.add(one)
  for (const branch of branchesOf(one) ?? []) said(branch, say, seen)
  for (const word of one.enum ?? []) say(`${one.enum?.join('|')} = ${word}`)
  if (one.items !== undefined) said(one.items, say, seen)
  // An object that lets pass what it does not name is a hint beside the form, not a part of it.
  if (one.additionalProperties !== false) return
  for (const [key, inner] of Object.entries(one.properties ?? {})) {
    say(`{${formOf(one)}}.${key}`)
    said(inner, say, seen)
  }
}

/** Visits what a piece of data says of it. */
function says(schema: Schema, data: Data, say: (construct: string) => void): void {
  const one = resolve(schema)
  const branch = branchesOf(one)?.find((each) => fits(each, data))
  if (branch !== undefined) says(branch, data, say)
  if (one.enum !== undefined) say(`${one.enum.join('|')} = ${data}`)
  if (one.items !== undefined && Array.isArray(data)) {
    for (const entry of data) says(one.items, entry, say)
  }
  if (one.properties === undefined || one.additionalProperties !== false || !isObject(data)) return
  for (const [key, inner] of Object.entries(data)) {
    say(`{${formOf(one)}}.${key}`)
    says(one.properties[key] ?? {}, inner, say)
  }
}

/** Everything that the form of a rulebook can say, read off its schema. */
export function constructsOfForm(): ReadonlySet<string> {
  const all = new Set<string>()
  said(root, (construct) => all.add(construct), new Set())
  return all
}

/** What of it some rulebooks say. */
export function constructsIn(rulebooks: readonly unknown[]): ReadonlySet<string> {
  const used = new Set<string>()
  for (const rulebook of rulebooks) says(root, rulebook, (construct) => used.add(construct))
  return used
}
