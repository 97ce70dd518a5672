import type { Poll } from '../acceptance/poll.js'
import { indicatorFindings } from '../acceptance/poll-shares.js'
import { type Scores, sheetOf, totalOf } from '../acceptance/sheet.js'
import { enumerated } from '../core/enumerated.js'
import type { Locale } from '../core/label.js'
import { type Case, rulebookFor } from '../lifecycle/case.js'
import type { RecordedEvent } from '../lifecycle/correction.js'
import { isActing } from '../rectification/four-ones.js'
import type { ReviewLevel } from '../rulebook/acceptance.js'
import type { PollRules } from '../rulebook/poll.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { counted } from './amounts.js'
import { namesOf } from './case-names.js'
import { lineFor, type Wording } from './case-words.js'
import type { Moment } from './history.js'
import { pick } from './phrases.js'
import { indexView, screeningView } from './readings-view.js'
import { type Teller, tellerOf } from './teller.js'

interface Telling {
  readonly t: Teller
  readonly locale: Locale
  readonly rulebook: Rulebook | undefined
  readonly moment: Moment
  readonly wording: Wording
}

const LONGEST = 60

function short(text: string): string {
  const all = [...text]
  return all.length <= LONGEST ? text : `${all.slice(0, LONGEST).join('')}…`
}

function pollText(poll: Poll, of: (rulebook: Rulebook) => PollRules, { locale, rulebook, wording }: Telling): string {
  if (poll.void === true) return pick(locale, '作废', 'void')
  if (rulebook === undefined) return ''
  const missing = { what: 'ballot', from: 'village-organization' }
  return indicatorFindings(of(rulebook), poll, missing)
    .map((one) => lineFor(one, locale, rulebook, wording))
    .join(pick(locale, '；', '; '))
}

function totalText(level: ReviewLevel, scores: Scores | undefined, { t, rulebook }: Telling): string {
  const sheet = rulebook === undefined ? undefined : sheetOf(rulebook.acceptance, level)
  return sheet === undefined || scores === undefined ? '' : t.bounds(totalOf(sheet, scores))
}

/** Two parts, or the one that is not empty. */
function joined(locale: Locale, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(pick(locale, '，', ', '))
}

/** Why a level sent the village back, after its total if it has a mark sheet. */
function refusalText(level: ReviewLevel, given: { readonly why: string; readonly scores?: Scores }, telling: Telling) {
  return joined(telling.locale, totalText(level, given.scores, telling), short(given.why))
}

function textOf(event: RecordedEvent, telling: Telling): string {
  const { t, locale, rulebook, moment } = telling
  const say = (zh: string, en: string): string => pick(locale, zh, en)
  switch (event.type) {
    case 'record-fortress': {
      const view = moment.state && rulebook && indexView(rulebook, moment.state.assessment, locale)
      return view === undefined ? '' : joined(locale, view.grade.label, view.total.text)
    }
    case 'record-screening': {
      const view = moment.state && rulebook && screeningView(rulebook, moment.state.assessment, locale)
      if (view === undefined) return ''
      const count = view.hits.length
      return joined(locale, view.risk.label, count === 0 ? '' : say(`触发${count}项`, counted(count, 'hits')))
    }
    case 'record-survey':
      return pollText(event.payload.survey, ({ exit }) => exit.survey, telling)
    case 'hold-congress':
      return pollText(event.payload.ballot, ({ acceptance }) => acceptance.ballot, telling)
    case 'raise-signal': {
      const { source, problemType, text = '' } = event.payload
      const from = t.term(['department', 'signal-source'], source)
      return joined(locale, from, t.term('problem-type', problemType), short(text))
    }
    case 'propose-listing':
      return t.term('channel', event.payload.channel)
    case 'determine-listing':
      return t.term('list', event.payload.list)
    case 'assign-post': {
      const [post, name] = [t.role(event.payload.post), t.name(event.payload.ref)]
      return isActing(event.payload)
        ? say(`${post}：${name}（主持工作）`, `${post}: ${name} (acting)`)
        : say(`${post}：${name}`, `${post}: ${name}`)
    }
    case 'vacate-post':
      return t.role(event.payload.post)
    case 'form-task-force': {
      const { length } = event.payload.departments
      return say(`${length}个部门`, counted(length, 'departments'))
    }
    case 'submit-plan': {
      const { problems, measures } = event.payload
      return say(
        `${problems.length}个问题，${measures.length}项举措`,
        `${counted(problems.length, 'problems')}, ${counted(measures.length, 'measures')}`,
      )
    }
    case 'complete-measure':
      return t.name(event.payload.measure)
    case 'note-progress':
      return joined(locale, t.name(event.payload.measure), short(event.payload.text))
    case 'judge-problem': {
      const { problem } = event.payload
      const unit = unitOf(problem, telling)
      const told =
        'met' in event.payload
          ? event.payload.met
            ? say('已达到退出线', 'the exit line is met')
            : say('未达到退出线', 'the exit line is not met')
          : `${t.count(event.payload.value)}${unit}`
      return joined(locale, t.name(problem), told)
    }
    case 'find-problem':
      return joined(locale, t.term('problem-type', event.payload.problemType), short(event.payload.text))
    case 'raise-risk':
      return joined(locale, t.term('risk-level', event.payload.level), short(event.payload.why))
    case 'lower-control':
      return t.term('risk-level', event.payload.level)
    case 'apply-to-county':
      return say(
        `${t.date(event.payload.meeting.on)}党委会议通过`,
        `approved by the committee on ${t.date(event.payload.meeting.on)}`,
      )
    case 'pass-first-check':
      return totalText('township', event.payload.scores, telling)
    case 'accept-by-county':
      return totalText('county', event.payload.scores, telling)
    case 'pass-by-city':
      return totalText('city', event.payload.scores, telling)
    case 'consolidate-by-township':
    case 'return-by-township':
      return refusalText('township', event.payload, telling)
    case 'consolidate-by-county':
    case 'return-by-county':
      return refusalText('county', event.payload, telling)
    case 'consolidate-by-city':
    case 'return-by-city':
      return refusalText('city', event.payload, telling)
    case 'return-plan':
    case 'resume-rectifying':
    case 'withdraw-listing':
      return short(event.payload.why)
    case 'find-gap':
      return short(t.list(event.payload.gaps.map(({ text }) => text)))
    case 'apply-limit':
      return t.term('limit', event.payload.limit)
    case 'migrate-rulebook':
      return joined(locale, event.payload.rulebook.version, short(event.payload.why))
    case 'change-village': {
      const { payload } = event
      const to = payload.change === 'renamed' ? payload.name : joined(locale, payload.code, payload.name ?? '')
      return joined(locale, t.term('open', payload.change), to)
    }
    case 'close-case':
      return joined(
        locale,
        t.term('open', event.payload.ended),
        enumerated(event.payload.heirs.map(({ name }) => name)),
      )
    default:
      return ''
  }
}

function unitOf(problem: string, { locale, moment }: Telling): string {
  const line = moment.state?.rectification.problems.find(({ id }) => id === problem)?.exitLine
  if (line?.kind !== 'quantitative') return ''
  return pick(locale, line.unit, ` ${line.unit}`)
}

/** What an event was about, in one line: which post, which measure, what the ballot came to; undefined if there is no more to say. */
export function particularsOf(
  theCase: Case,
  moment: Moment,
  event: RecordedEvent,
  {
    locale,
    rulebooks,
    wording,
  }: { readonly locale: Locale; readonly rulebooks: readonly Rulebook[]; readonly wording: Wording },
): string | undefined {
  const state = moment.state ?? theCase.state
  const rulebook = rulebookFor({ ...theCase, state }, rulebooks, event.date)
  // What a measure was called then.
  const names = { ...namesOf({ ...theCase, state }), ...wording.names }
  const t = tellerOf({}, { locale, rulebook, names }, () => '')
  const text = textOf(event, { t, locale, rulebook, moment, wording })
  return text === '' ? undefined : text
}
