import { describe, expect, it } from 'vitest'
import { ROLES } from '../../src/core/actor.js'
import { parseDutyRecord, parseListing, parseTenure } from '../../src/duties/query.js'
import { tells as tellsApart } from '../core/tells.js'

const tells = (
  parse: (input: unknown) => { readonly ok: boolean },
  right: readonly unknown[],
  wrong: readonly unknown[],
): void => tellsApart((input) => parse(input).ok, right, wrong)

const village = '999921100201'
const day = '2024-03-01'
const codes = ['9999', '999921', '999921100', village]
const notCodes = ['', '630', '63012', '9999211', '9999211002', `${village}0`, 'x9999', '9999x', '63012x', ' 999921']

describe('the forms of responsibility at the edge', () => {
  it('take a listing that does not end before it begins [D19]', () => {
    const listing = { village, list: 'weak-lax', from: day }
    tells(
      parseListing,
      [listing, { ...listing, list: 'key-prevention', to: '2024-03-02' }, { ...listing, to: day }],
      [
        { ...listing, to: '2024-02-29' },
        { ...listing, list: 'black' },
        { ...listing, village: '99992110020' },
        { ...listing, more: 1 },
        { village, list: 'weak-lax' },
        null,
      ],
    )
    expect(parseListing({ ...listing, to: '2024-02-29' })).toMatchObject({
      ok: false,
      error: { reasons: [{ path: '/to', required: { rule: 'a day not before from' }, found: '2024-02-29' }] },
    })
  })

  it('take a term in a post for a village, a township, a county or a city [D19, D23]', () => {
    const tenure = { role: 'first-secretary', unit: village, ref: 'cadre-1', from: day }
    tells(
      parseTenure,
      [
        ...codes.map((unit) => ({ ...tenure, unit })),
        ...ROLES.map((role) => ({ ...tenure, role })),
        { ...tenure, to: day },
      ],
      [
        ...notCodes.map((unit) => ({ ...tenure, unit })),
        { ...tenure, role: 'mayor' },
        { ...tenure, ref: '' },
        { ...tenure, to: '2024-02-29' },
        { ...tenure, more: 1 },
      ],
    )
  })

  it('take a record that a duty was done for a village, a township or a county, with or without a reference [D9, D20]', () => {
    const actor = { role: 'first-secretary', unit: village }
    const done = { kind: 'done', id: 'r1', duty: 'hear-residents', subject: village, date: day, actor }
    tells(
      parseDutyRecord,
      [
        done,
        { ...done, subject: '999921' },
        { ...done, subject: '999921100' },
        { ...done, reference: '纪要〔2024〕3 号' },
      ],
      [
        ...['9999', ...notCodes].map((subject) => ({ ...done, subject })),
        { ...done, subject: `x${village}` },
        { ...done, subject: '12345x' },
        { ...done, subject: 'abcdef' },
        { ...done, subject: 'abcdefghijkl' },
        { ...done, duty: '' },
        { ...done, id: '村' },
        { ...done, actor: { ...actor, unit: '999921' } },
        { ...done, reference: ' ' },
        { ...done, more: 1 },
        { ...done, kind: 'undone' },
      ],
    )
  })

  it('take a waiver that says of what and why [D20]', () => {
    const waived = {
      kind: 'waived',
      id: 'w1',
      occurrence: 'x',
      date: day,
      actor: { role: 'county-organization-department', unit: '999921' },
      why: '汛期',
    }
    tells(
      parseDutyRecord,
      [waived, { ...waived, occurrence: 'x'.repeat(300) }],
      [
        { ...waived, occurrence: '' },
        { ...waived, occurrence: 'x'.repeat(301) },
        { ...waived, why: ' ' },
        { ...waived, more: 1 },
        { ...waived, date: '2024-02-30' },
      ],
    )
  })
})
