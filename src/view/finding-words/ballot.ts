import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { AcceptanceShapes } from '../../core/shapes/acceptance.js'
import { counted } from '../amounts.js'
import { pick } from '../phrases.js'
import { always, type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'
import { indicatorText, openText, sharesText } from './poll-text.js'

type Codes =
  | 'ballot-channel'
  | 'ballot-option'
  | 'ballot-question'
  | 'ballot-returned'
  | 'ballot-adds-up'
  | 'ballot-base'
  | 'ballot-within-base'
  | 'ballot-attended'
  | 'ballot-voters'
  | 'ballot-population'
  | 'ballot-void'
  | 'polls-held'
  | 'poll-outcome'
  | 'ballot-quorum'
  | 'ballot-passes'
  | 'poll-indicator'

/** The channel, with a mark after it: 线上：. */
const channel = ({ about }: { readonly about?: string }, t: Teller): string =>
  about === undefined
    ? ''
    : pick(t.locale, `${t.term('ballot-channel', about)}：`, `${t.term('ballot-channel', about)}: `)

const quorum = ({ required, found }: FindingOf<'ballot-quorum'>, t: Teller): string => {
  if (found === null) return ''
  const base = t.base(required.base)
  return typeof found === 'number'
    ? pick(t.locale, `${base}中参加的有${found}`, `${found} ${base} took part`)
    : pick(
        t.locale,
        `${base}为${found.whole}，参加的有${found.part}`,
        `${found.part} of ${found.whole} ${base} took part`,
      )
}

// A quorum is a share, or a number that has to take part.
const quorumAsked = ({ required: { op, value } }: FindingOf<'ballot-quorum'>, t: Teller): string =>
  typeof value === 'number' ? `${t.term('comparison', op)}${pick(t.locale, '', ' ')}${value}` : t.asked({ op, value })

const held = ({ found }: FindingOf<'polls-held'>, t: Teller): string => {
  const voided =
    found.voided === 0 ? '' : pick(t.locale, `，其中${found.voided}次作废`, `, ${found.voided} of them void`)
  return pick(t.locale, `本轮共测评${found.held}次${voided}`, `${counted(found.held, 'polls')} held${voided}`)
}

const answers = (count: number | string): string => (count === 1 ? '1 answer counts' : `${count} answers count`)

/** Which poll led to what, and until when the village consolidates. */
const ledTo = ({ found: { outcome, on, until }, about }: FindingOf<'poll-outcome'>, t: Teller): string => {
  const poll = about === 'ballot' ? pick(t.locale, '民主测评', 'ballot') : pick(t.locale, '满意度测评', 'survey')
  if (outcome === 'fail')
    return pick(
      t.locale,
      `${t.date(on)}${poll}未达到规定比例，退回集中整顿`,
      `The ${poll} of ${t.date(on)} fell short: back to rectifying`,
    )
  return pick(
    t.locale,
    `${t.date(on)}${poll}未达到规定比例，限期巩固至${t.date(until ?? on)}`,
    `The ${poll} of ${t.date(on)} fell short: to consolidate until ${t.date(until ?? on)}`,
  )
}

/** The sentences of the ballot and of every poll: which counts cannot be, and what is lacking. */
export const ballotWords: () => Sentences<Pick<AcceptanceShapes, Codes>> = /*@__PURE__*/ lazy(() => ({
  'ballot-channel': {
    'zh-CN': {
      holds: (f, t) => `测评渠道为${t.term('ballot-channel', f.found)}`,
      fails: (f, t) => `测评渠道${t.name(f.found)}有误，请从中选择：${t.terms('ballot-channel', f.required.oneOf)}`,
      unknown: '测评渠道尚待核对',
    },
    en: {
      holds: (f, t) => `The channel is ${t.term('ballot-channel', f.found)}`,
      fails: (f, t) =>
        `No such channel: ${t.name(f.found)}; choose one of: ${t.terms('ballot-channel', f.required.oneOf)}`,
      unknown: 'The channel is not known',
    },
  },
  'ballot-option': {
    'zh-CN': {
      holds: (f, t) => `测评选项为“${t.term('ballot-option', f.found)}”`,
      fails: (f, t) => `测评选项${t.name(f.found)}有误，请从中选择：${t.terms('ballot-option', f.required.oneOf)}`,
      unknown: '测评选项尚待核对',
    },
    en: {
      holds: (f, t) => `The answer is “${t.term('ballot-option', f.found)}”`,
      fails: (f, t) =>
        `No such answer: ${t.name(f.found)}; choose one of: ${t.terms('ballot-option', f.required.oneOf)}`,
      unknown: 'The answer is not known',
    },
  },
  'ballot-question': {
    'zh-CN': {
      holds: (f, t) => `测评问题为${t.term('poll-question', f.found)}`,
      fails: (f, t) => `测评问题${t.name(f.found)}有误，请从中选择：${t.terms('poll-question', f.required.oneOf)}`,
      unknown: '测评问题尚待核对',
    },
    en: {
      holds: (f, t) => `The question is ${t.term('poll-question', f.found)}`,
      fails: (f, t) =>
        `No such question: ${t.name(f.found)}; choose one of: ${t.terms('poll-question', f.required.oneOf)}`,
      unknown: 'The question is not known',
    },
  },
  'ballot-returned': {
    'zh-CN': {
      holds: (f, t) => `${channel(f, t)}发出${f.required.atMost}份，收回${f.found}份`,
      fails: withMore(
        (f, t) => `${channel(f, t)}收回${f.found}份，多于发出的${f.required.atMost}份`,
        '，本次测评作废，须重新组织',
      ),
      unknown: (f, t) => `${channel(f, t)}发出和收回份数尚待填报`,
    },
    en: {
      holds: (f, t) => `${channel(f, t)}${f.found} of ${counted(f.required.atMost, 'ballots')} came back`,
      fails: withMore(
        (f, t) =>
          `${channel(f, t)}${counted(f.found, 'ballots')} came back, but only ${f.required.atMost} ${f.required.atMost === 1 ? 'was' : 'were'} issued`,
        ': the poll is void and must be held again',
      ),
      unknown: (f, t) => `${channel(f, t)}the ballots issued and returned are not known`,
    },
  },
  'ballot-adds-up': {
    'zh-CN': {
      holds: (f, t) => `${channel(f, t)}各选项与废票合计${f.found ?? ''}份，与收回数一致`,
      fails: withMore(
        (f, t) => `${channel(f, t)}各选项与废票合计${f.found ?? ''}份，收回${f.required.equals}份，对不上`,
        '，本次测评作废，须重新组织',
      ),
      unknown: [
        (f, t) => `${channel(f, t)}还缺${t.lacking()}`,
        (f, t) => `${channel(f, t)}各选项票数不全。${t.pleaseSupply()}`,
      ],
    },
    en: {
      holds: (f, t) => `${channel(f, t)}the answers and the invalid ballots add up to ${f.found}`,
      fails: withMore(
        (f, t) =>
          `${channel(f, t)}the answers and the invalid ballots add up to ${f.found}, but ${f.required.equals} came back`,
        ': the poll is void and must be held again',
      ),
      unknown: [
        (f, t) => `${channel(f, t)}still needed: ${t.lacking()}`,
        (f, t) => `${channel(f, t)}the answers are not complete. ${t.pleaseSupply()}`,
      ],
    },
  },
  'ballot-base': {
    'zh-CN': {
      holds: (f, t) => `${t.base(f.required.base)}为${f.found ?? ''}`,
      fails: withMore((f, t) => `${t.base(f.required.base)}填为${f.found ?? 0}，须大于0`, '，本次测评作废，须重新组织'),
      unknown: withMore(
        (f, t) => `${t.base(f.required.base)}尚待填报`,
        (_f, t) => `。${t.pleaseSupply()}`,
      ),
    },
    en: {
      holds: (f, t) => `${t.base(f.required.base)}: ${f.found}`,
      fails: withMore(
        (f, t) => `${t.base(f.required.base)}: ${f.found ?? 0}, must be more than 0`,
        '; the poll is void and must be held again',
      ),
      unknown: withMore(
        (f, t) => `Not known: ${t.base(f.required.base)}`,
        (_f, t) => `. ${t.pleaseSupply()}`,
      ),
    },
  },
  'ballot-within-base': {
    'zh-CN': {
      holds: (f, t) => `计入${f.found}票，${t.base(f.required.base)}为${f.required.atMost}`,
      fails: withMore(
        (f, t) => `计入${f.found}票，多于${t.base(f.required.base)}（${f.required.atMost}）`,
        '，本次测评作废，须重新组织',
      ),
      unknown: '计入的票数尚待核对',
    },
    en: {
      holds: (f, t) => `${answers(f.found)}, of ${f.required.atMost} ${t.base(f.required.base)}`,
      fails: withMore(
        (f, t) => `${answers(f.found)}, but the ${t.base(f.required.base)} number only ${f.required.atMost}`,
        '; the poll is void and must be held again',
      ),
      unknown: 'It is not known how many answers count',
    },
  },
  'ballot-attended': {
    'zh-CN': {
      holds: (f, t) => `${t.base(f.about ?? '')}为${f.required.atMost}，参加的有${f.found}`,
      fails: withMore(
        (f, t) => `参加的有${f.found}，多于${t.base(f.about ?? '')}（${f.required.atMost}）`,
        '，本次测评作废，须重新组织',
      ),
      unknown: '参加人数尚待核对',
    },
    en: {
      holds: (f, t) => `${f.found} of ${f.required.atMost} ${t.base(f.about ?? '')} took part`,
      fails: withMore(
        (f, t) => `${f.found} took part, but the ${t.base(f.about ?? '')} number only ${f.required.atMost}`,
        '; the poll is void and must be held again',
      ),
      unknown: 'It is not known how many took part',
    },
  },
  'ballot-voters': {
    'zh-CN': {
      holds: (f, t) => `收回${f.found}份，${t.base(f.required.base)}为${f.required.atMost ?? ''}`,
      fails: withMore(
        (f, t) => `收回${f.found}份，多于${t.base(f.required.base)}（${f.required.atMost ?? ''}）`,
        '，本次测评作废，须重新组织',
      ),
      unknown: withMore(
        (f, t) => `还缺${t.base(f.required.base)}`,
        (_f, t) => `，补齐后核对收回份数。${t.pleaseSupply()}`,
      ),
    },
    en: {
      holds: (f, t) =>
        `${counted(f.found, 'ballots')} came back, of ${f.required.atMost ?? ''} ${t.base(f.required.base)}`,
      fails: withMore(
        (f, t) =>
          `${counted(f.found, 'ballots')} came back, but the ${t.base(f.required.base)} number only ${f.required.atMost ?? ''}`,
        '; the poll is void and must be held again',
      ),
      unknown: withMore(
        (f, t) => `The number of ${t.base(f.required.base)} is not known`,
        (_f, t) => `. ${t.pleaseSupply()}`,
      ),
    },
  },
  'ballot-population': {
    'zh-CN': {
      holds: (f, t) => `统计人群为${t.base(f.found)}`,
      fails: (f, t) => `统计人群${t.name(f.found)}有误，请从中选择：${t.list(f.required.oneOf.map(t.base))}`,
      unknown: '统计人群尚待核对',
    },
    en: {
      holds: (f, t) => `The population is ${t.base(f.found)}`,
      fails: (f, t) => `No such population: ${t.name(f.found)}; choose one of: ${t.list(f.required.oneOf.map(t.base))}`,
      unknown: 'The population is not known',
    },
  },
  'ballot-void': {
    'zh-CN': {
      holds: withMore((_f, t) => `本次测评作废：${t.open().join('；')}`, '。请重新组织'),
      fails: ['本次测评票数相符，应为有效测评', '本次测评票数相符，请按有效测评登记'],
      unknown: '本次测评是否作废待定',
    },
    en: {
      holds: withMore((_f, t) => `The poll is void: ${t.open().join('; ')}`, '. It must be held again'),
      fails: ['The counts agree: the poll is not void', 'The counts agree: record the poll as a valid one'],
      unknown: 'It is still open whether the poll is void',
    },
  },
  'polls-held': {
    'zh-CN': {
      holds: (f, t) => `${held(f, t)}，${f.found.number === null ? '有效测评0次' : `以第${f.found.number}次为准`}`,
      fails: (f, t) => held(f, t),
      unknown: (f, t) => held(f, t),
    },
    en: {
      holds: (f, t) => `${held(f, t)}; ${f.found.number === null ? 'none counts' : `number ${f.found.number} counts`}`,
      fails: (f, t) => held(f, t),
      unknown: (f, t) => held(f, t),
    },
  },
  'poll-outcome': { 'zh-CN': always(ledTo), en: always(ledTo) },
  'ballot-quorum': {
    'zh-CN': {
      holds: (f, t) => `${quorum(f, t)}，达到法定人数（${quorumAsked(f, t)}）`,
      fails: withMore((f, t) => `${quorum(f, t)}，低于法定人数（${quorumAsked(f, t)}）`, '，本次测评作废，须重新组织'),
      unknown: [
        (_f, t) => `是否达到法定人数待定，还缺${t.lacking()}`,
        (_f, t) => `是否达到法定人数待定。${t.pleaseSupply()}`,
      ],
    },
    en: {
      holds: (f, t) => `${quorum(f, t)}: a quorum, ${quorumAsked(f, t)}`,
      fails: withMore(
        (f, t) => `${quorum(f, t)}: no quorum, ${quorumAsked(f, t)} must take part`,
        '; the poll is void and must be held again',
      ),
      unknown: [
        (_f, t) => `It is still open whether there is a quorum; still needed: ${t.lacking()}`,
        (_f, t) => `It is still open whether there is a quorum. ${t.pleaseSupply()}`,
      ],
    },
  },
  'ballot-passes': {
    'zh-CN': {
      holds: withMore((f, t) => `民主测评通过：${sharesText(f, t)}`, '，可以申请验收'),
      fails: withMore(openText, '，不能申请验收'),
      unknown: [
        (f, t) => (f.found === null ? '民主测评尚待开展' : `民主测评结果待定，还缺${t.lacking()}`),
        (f, t) =>
          f.found === null
            ? '民主测评尚待开展，请村党组织召开党员群众代表大会'
            : `民主测评结果待定。${t.pleaseSupply()}`,
      ],
    },
    en: {
      holds: withMore((f, t) => `The ballot passes: ${sharesText(f, t)}`, '; the village may apply'),
      fails: withMore(
        (f, t) => `The ballot falls short: ${openText(f, t)}`,
        '; the village may not apply for acceptance',
      ),
      unknown: [
        (f, t) => (f.found === null ? 'No ballot has been held' : `The ballot is open; still needed: ${t.lacking()}`),
        (f, t) =>
          f.found === null
            ? 'No ballot has been held: the village must call the congress'
            : `The ballot is open. ${t.pleaseSupply()}`,
      ],
    },
  },
  'poll-indicator': {
    'zh-CN': {
      holds: (f, t) => (f.found === null ? '' : indicatorText(f.about, f.required, f.found, true, t)),
      fails: (f, t) => (f.found === null ? '' : indicatorText(f.about, f.required, f.found, false, t)),
      unknown: [
        (_f, t) => `还缺${t.lacking()}`,
        (f, t) => `“${t.term('poll-indicator', f.about ?? '')}”待定。${t.pleaseSupply()}`,
      ],
    },
    en: {
      holds: (f, t) => (f.found === null ? '' : indicatorText(f.about, f.required, f.found, true, t)),
      fails: (f, t) => (f.found === null ? '' : indicatorText(f.about, f.required, f.found, false, t)),
      unknown: [
        (_f, t) => `Still needed: ${t.lacking()}`,
        (f, t) => `${t.term('poll-indicator', f.about ?? '')}: still open. ${t.pleaseSupply()}`,
      ],
    },
  },
}))
