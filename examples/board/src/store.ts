import { type Case, restoreCase } from 'baolei'
import type { DutyRecord, Tenure } from 'baolei/duties'
import { type DBSchema, openDB, type StoreNames, type StoreValue } from 'idb'
import { sampleCases } from './samples'

interface Kept extends DBSchema {
  cases: { key: string; value: Case }
  drafts: { key: string; value: unknown }
  records: { key: string; value: DutyRecord }
  holders: { key: string; value: readonly Tenure[] }
}

const STORES = ['cases', 'drafts', 'records', 'holders'] as const

const kept = openDB<Kept>('baolei-board', 2, {
  upgrade(database) {
    for (const old of [...database.objectStoreNames]) database.deleteObjectStore(old)
    for (const name of STORES) database.createObjectStore(name)
  },
})

export const put = async <S extends StoreNames<Kept>>(store: S, key: string, value: StoreValue<Kept, S>) =>
  (await kept).put(store, value, key)
export const draftOf = async (key: string) => (await kept).get('drafts', key)
export const dropDraft = async (key: string) => (await kept).delete('drafts', key)

/** What the board is about: the cases, the duties done or waived, the terms by village after a handover. */
export type Stored = { readonly [S in 'cases' | 'records']: readonly Kept[S]['value'][] } & {
  readonly holders: readonly Tenure[]
}

/** All that this browser has; the first time, the sample. */
export async function load(): Promise<Stored> {
  const database = await kept
  if ((await database.count('cases')) === 0)
    await Promise.all(sampleCases().map((one) => put('cases', one.village.code, one)))
  // Nobody else writes to this browser's store, so it is trusted.
  const cases = (await database.getAll('cases')).flatMap((one) => {
    const restored = restoreCase(one, { trusted: true })
    return restored.ok ? restored.value : []
  })
  return { cases, records: await database.getAll('records'), holders: (await database.getAll('holders')).flat() }
}

/** Puts the sample in the place of all that is stored. */
export async function reset(): Promise<Stored> {
  const database = await kept
  await Promise.all(STORES.map((name) => database.clear(name)))
  return load()
}
