import { type Case, restoreCase } from 'baolei'
import type { DutyRecord } from 'baolei/duties'
import { type DBSchema, openDB } from 'idb'
import { sampleCases } from './samples'

interface Kept extends DBSchema {
  cases: { key: string; value: Case }
  drafts: { key: string; value: unknown }
  records: { key: string; value: DutyRecord }
}

const kept = openDB<Kept>('baolei-board', 1, {
  upgrade(database) {
    database.createObjectStore('cases', { keyPath: 'village.code' })
    database.createObjectStore('drafts')
    database.createObjectStore('records', { keyPath: 'id' })
  },
})

/** All cases of this browser; the first time, the sample. */
export async function loadCases(): Promise<readonly Case[]> {
  const stored = await (await kept).getAll('cases')
  if (stored.length === 0) return resetCases()
  // Nobody else writes to this browser's store, so it is trusted.
  return stored.flatMap((one) => {
    const restored = restoreCase(one, { trusted: true })
    return restored.ok ? [restored.value] : []
  })
}

/** Puts the sample in the place of all that is stored. */
export async function resetCases(): Promise<readonly Case[]> {
  const database = await kept
  await Promise.all([database.clear('cases'), database.clear('drafts'), database.clear('records')])
  const cases = sampleCases()
  const write = database.transaction('cases', 'readwrite')
  await Promise.all([...cases.map((one) => write.store.put(one)), write.done])
  return cases
}

export async function saveCase(theCase: Case): Promise<void> {
  await (await kept).put('cases', theCase)
}

export async function loadDraft(form: string): Promise<unknown> {
  return (await kept).get('drafts', form)
}

export async function saveDraft(form: string, answers: unknown): Promise<void> {
  await (await kept).put('drafts', answers, form)
}

export async function dropDraft(form: string): Promise<void> {
  await (await kept).delete('drafts', form)
}

export async function loadRecords(): Promise<readonly DutyRecord[]> {
  return (await kept).getAll('records')
}

export async function saveRecord(record: DutyRecord): Promise<void> {
  await (await kept).put('records', record)
}
