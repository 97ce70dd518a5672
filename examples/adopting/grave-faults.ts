import { type CivilDate, identify, parseNegativeReadings, screenNegative } from 'baolei'
import { type Answer, type ListName, NEVER } from 'baolei/rulebook'
import { xining2024 } from 'baolei/xining-2024'
import { sound } from '../sound.js'

/** One grave fault of a village in which everything else is in order, and the list that it alone leads to. */
export interface GraveFault {
  readonly item: string
  readonly answer: Answer
  readonly list: ListName
}

/** The day on which the faults are tried. */
export const TRIED_ON = '2024-03-01' as CivilDate

/** A village of 300 households without a fault, as the negative checklist asks for it. */
export const FAULTLESS: Readonly<Record<string, Answer>> = {
  'weak-political-function': 'sound',
  'secretary-vacant': NEVER,
  'secretary-unfit': 'fit',
  'body-incomplete': { part: 5, whole: 5 },
  'no-member-developed': '2023-07-01',
  'organizational-life-missed': { part: 0, whole: 24 },
  'satisfaction-low': { part: 95, whole: 100 },
  'body-at-odds': false,
  'premises-unused': 'in-use',
  'service-weak': false,
  'election-trouble': 'orderly',
  'publicity-referrals': 0,
  'united-front-referrals': 0,
  'discipline-referrals': 0,
  'organization-held-accountable': false,
  'inspection-unrectified': { part: 1, whole: 1 },
  'assets-mismanaged': 0,
  'benefits-misallocated': 0,
  'decisions-bypassed': 0,
  'accounts-disordered': 'in-order',
  'affairs-undisclosed': { part: 0, whole: 4 },
  'disputes-frequent': { part: 0, whole: 300 },
  'customs-lagging': 'on-course',
  'petitions-received': { part: 0, whole: 300 },
  'group-incidents': 0,
  'political-legal-referrals': 0,
  'forces-interfere': false,
  'religion-interferes': false,
  'security-cases': { part: 0, whole: 300 },
  'mediation-idle': false,
  'social-work-referrals': 0,
  'income-low': 20_000_000,
  'no-industry-project': 2,
  'poverty-risk-open': { part: 0, whole: 300 },
  'farmland-breaches': 0,
  'surroundings-poor': 'good',
  'assets-idle': { part: 0, whole: 10 },
  'debt-heavy': 0,
}

/** What P2 and P8 name, and what else weighs as much. */
export const graveFaults: readonly GraveFault[] = [
  { item: 'secretary-vacant', answer: '2023-11-01', list: 'weak-lax' },
  { item: 'secretary-unfit', answer: 'unfit', list: 'weak-lax' },
  { item: 'body-incomplete', answer: { part: 2, whole: 5 }, list: 'weak-lax' },
  { item: 'body-incomplete', answer: { part: 3, whole: 5 }, list: 'key-prevention' },
  { item: 'body-at-odds', answer: true, list: 'weak-lax' },
  { item: 'organizational-life-missed', answer: { part: 12, whole: 24 }, list: 'weak-lax' },
  { item: 'satisfaction-low', answer: { part: 59, whole: 100 }, list: 'weak-lax' },
  { item: 'premises-unused', answer: 'none', list: 'weak-lax' },
  { item: 'election-trouble', answer: 'grave', list: 'weak-lax' },
  { item: 'service-weak', answer: true, list: 'key-prevention' },
  { item: 'weak-political-function', answer: 'weak', list: 'key-prevention' },
  { item: 'no-member-developed', answer: '2021-02-01', list: 'none' },
  { item: 'accounts-disordered', answer: 'disordered', list: 'weak-lax' },
  { item: 'affairs-undisclosed', answer: { part: 4, whole: 4 }, list: 'weak-lax' },
  { item: 'decisions-bypassed', answer: 4, list: 'key-prevention' },
  { item: 'discipline-referrals', answer: 3, list: 'weak-lax' },
  { item: 'discipline-referrals', answer: 2, list: 'key-prevention' },
  { item: 'organization-held-accountable', answer: true, list: 'weak-lax' },
  { item: 'disputes-frequent', answer: { part: 45, whole: 300 }, list: 'weak-lax' },
  { item: 'disputes-frequent', answer: { part: 30, whole: 300 }, list: 'key-prevention' },
  { item: 'petitions-received', answer: { part: 9, whole: 300 }, list: 'weak-lax' },
  { item: 'security-cases', answer: { part: 9, whole: 300 }, list: 'weak-lax' },
  { item: 'group-incidents', answer: 1, list: 'weak-lax' },
  { item: 'political-legal-referrals', answer: 3, list: 'weak-lax' },
  { item: 'forces-interfere', answer: true, list: 'weak-lax' },
  { item: 'religion-interferes', answer: true, list: 'weak-lax' },
  { item: 'income-low', answer: 4_900_000, list: 'key-prevention' },
]

/** The list to which some answers lead on the day of the trial. */
export function listOf(answers: Readonly<Record<string, Answer>>): ListName | 'undetermined' {
  const readings = sound(parseNegativeReadings(xining2024, { date: TRIED_ON, answers }), 'the readings')
  const screening = screenNegative(xining2024, readings)
  return identify(xining2024, { screening, channel: 'yearly' }).list
}
