import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { AssignmentShapes } from '../../core/shapes/assignment.js'
import { pick } from '../phrases.js'
import type { Sentences } from '../sentence.js'
import type { Teller } from '../teller.js'

/** The post, as it is called in a sentence. */
const post = ({ about = '' }: { readonly about?: string }, t: Teller): string => t.term(['role', 'four-ones'], about)

function chosen({ found }: FindingOf<'assignment-choice'>, t: Teller): string {
  const name = t.name(found.ref)
  const kept = found.kept ? pick(t.locale, '，沿用现有结对', ', who serves the village already') : ''
  const field =
    'field' in found && found.field !== null
      ? pick(t.locale, `（${t.term('field', found.field)}）`, ` (${t.term('field', found.field)})`)
      : ''
  return `${name}${field}${kept}`
}

function load({ found }: FindingOf<'assignment-choice'>, t: Teller): string {
  if (!('load' in found)) return pick(t.locale, `，来自${t.name(found.unit)}`, `, from ${t.name(found.unit)}`)
  return pick(
    t.locale,
    `，共安排${found.load}个村，最多${found.capacity}个村`,
    `, with ${found.load} of at most ${found.capacity} villages`,
  )
}

type Change = { readonly unit: string; readonly moreRoom: number; readonly moreCadres: number }

/** Any of these changes would do. */
function changes(oneOf: readonly Change[], t: Teller): string {
  const parts = oneOf.map(({ unit, moreRoom, moreCadres }) => {
    const asked = [
      ...(moreRoom > 0 ? [pick(t.locale, `增加名额${moreRoom}个`, `${moreRoom} more village`)] : []),
      ...(moreCadres > 0 ? [pick(t.locale, `增派人选${moreCadres}名`, `${moreCadres} more cadre`)] : []),
    ]
    return `${t.name(unit)}${pick(t.locale, '', ': ')}${asked.join(pick(t.locale, '并', ' and '))}`
  })
  return pick(t.locale, `可由${t.either(parts)}解决`, `one of these would do: ${t.list(parts)}`)
}

function room({ required }: FindingOf<'assignment-room'>, t: Teller): string {
  if ('oneOf' in required) return changes(required.oneOf, t)
  const at = t.either(required.atOneOf.map(t.name))
  return pick(
    t.locale,
    `可由${at}再承担${required.moreRoom}个村解决`,
    `${at} would have to take ${required.moreRoom} more`,
  )
}

function candidate(f: FindingOf<'assignment-candidate'>, t: Teller): string {
  const { required, found } = f
  if ('fieldOneOf' in required) {
    const fields = t.either(required.fieldOneOf.map((one) => t.term('field', one)))
    const has = 'fields' in found && found.fields.length > 0 ? t.terms('field', found.fields) : undefined
    return pick(
      t.locale,
      `县区内缺少${fields}${has === undefined ? '' : `，现有单位为${has}`}`,
      `there is no unit of the field ${fields}${has === undefined ? '' : `; the units there are: ${has}`}`,
    )
  }
  if ('oneOf' in required) {
    const cadres = 'cadres' in found ? found.cadres : 0
    return pick(
      t.locale,
      `对口单位有干部${cadres}名，符合条件0名；${changes(required.oneOf, t)}`,
      `the units that match have ${cadres} cadres, none of them fit; ${changes(required.oneOf, t)}`,
    )
  }
  return 'county' in required
    ? pick(
        t.locale,
        `${t.name(required.county)}缺少可安排的人选`,
        `there is nobody in county ${t.name(required.county)}`,
      )
    : pick(
        t.locale,
        `${t.name(required.township)}缺少可安排的人选`,
        `there is nobody in township ${t.name(required.township)}`,
      )
}

function conflict({ required, found }: FindingOf<'assignment-conflict'>, t: Teller): string {
  const barred = t.nameAll(found.inConflict)
  const then =
    'oneOf' in required ? pick(t.locale, `；${changes(required.oneOf, t)}`, `; ${changes(required.oneOf, t)}`) : ''
  return pick(t.locale, `${barred}均须回避${then}`, `all are barred by a declared conflict: ${barred}${then}`)
}

const taken = ({ found }: FindingOf<'assignment-room'>, t: Teller): string =>
  pick(
    t.locale,
    `已安排${found.load}个村，最多${found.capacity}个村`,
    `${found.load} of at most ${found.capacity} villages are taken`,
  )

/** The sentences of assignment. */
export const assignmentWords: () => Sentences<AssignmentShapes> = /*@__PURE__*/ lazy(() => ({
  'assignment-repeated': {
    'zh-CN': {
      holds: '编号各列一次',
      fails: (f, t) => `${t.name(f.found)}重复列出，请保留一条`,
      unknown: '编号是否重复尚待核对',
    },
    en: {
      holds: 'Each code is given once',
      fails: (f, t) => `${t.name(f.found)} is given twice: keep one`,
      unknown: 'Whether a code is given twice is not known',
    },
  },
  'assignment-unit-known': {
    'zh-CN': {
      holds: '干部所属单位在名单内',
      fails: (f, t) => `干部所属单位${t.name(f.found)}在单位名单中查找不到，请补列或改正`,
      unknown: '干部所属单位尚待核对',
    },
    en: {
      holds: 'The cadre’s unit is among the units',
      fails: (f, t) => `The cadre’s unit ${t.name(f.found)} is not among the units given: add it or correct it`,
      unknown: 'The cadre’s unit is not known',
    },
  },
  'assignment-conflict-known': {
    'zh-CN': {
      holds: '回避申报有对应的村和人选',
      fails: (f, t) =>
        `回避申报中的${t.name(f.found)}在${f.required.from === 'villages' ? '村' : '人员和单位'}名单中查找不到，请改正`,
      unknown: '回避申报尚待核对',
    },
    en: {
      holds: 'The declared conflict names a village and a candidate',
      fails: (f, t) =>
        `The declared conflict names ${t.name(f.found)}, which is not among the ${f.required.from === 'villages' ? 'villages' : 'leaders, units and cadres'} given`,
      unknown: 'What the declared conflict names is not known',
    },
  },
  'assignment-choice': {
    'zh-CN': {
      holds: [
        (f, t) => `${post(f, t)}拟安排${chosen(f, t)}`,
        (f, t) => `${post(f, t)}拟安排${chosen(f, t)}${load(f, t)}`,
      ],
      fails: (f, t) => `${post(f, t)}拟安排的${t.name(f.found.ref)}不符合条件`,
      unknown: (f, t) => `${post(f, t)}的人选待定`,
    },
    en: {
      holds: [
        (f, t) => `Proposed, ${post(f, t)}: ${chosen(f, t)}`,
        (f, t) => `Proposed, ${post(f, t)}: ${chosen(f, t)}${load(f, t)}`,
      ],
      fails: (f, t) => `${t.name(f.found.ref)} does not fit: ${post(f, t)}`,
      unknown: (f, t) => `Still open: ${post(f, t)}`,
    },
  },
  'assignment-candidate': {
    'zh-CN': {
      holds: (f, t) => `${post(f, t)}有人选`,
      fails: [(f, t) => `${post(f, t)}缺少符合条件的人选`, (f, t) => `${post(f, t)}落空：${candidate(f, t)}`],
      unknown: (f, t) => `${post(f, t)}的人选待定`,
    },
    en: {
      holds: (f, t) => `There is a candidate: ${post(f, t)}`,
      fails: [(f, t) => `No candidate: ${post(f, t)}`, (f, t) => `No ${post(f, t)}: ${candidate(f, t)}`],
      unknown: (f, t) => `Still open: ${post(f, t)}`,
    },
  },
  'assignment-conflict': {
    'zh-CN': {
      holds: (f, t) => `${post(f, t)}有可安排的人选`,
      fails: [(f, t) => `${post(f, t)}的人选均须回避`, (f, t) => `${post(f, t)}落空：${conflict(f, t)}`],
      unknown: (f, t) => `${post(f, t)}的回避情况尚待核对`,
    },
    en: {
      holds: (f, t) => `There is a candidate without a conflict: ${post(f, t)}`,
      fails: [
        (f, t) => `All candidates have a conflict: ${post(f, t)}`,
        (f, t) => `No ${post(f, t)}: ${conflict(f, t)}`,
      ],
      unknown: (f, t) => `Conflicts are not known: ${post(f, t)}`,
    },
  },
  'assignment-room': {
    'zh-CN': {
      holds: (f, t) => `${post(f, t)}尚有名额`,
      fails: [(f, t) => `${post(f, t)}名额已满`, (f, t) => `${post(f, t)}名额已满：${taken(f, t)}；${room(f, t)}`],
      unknown: (f, t) => `${post(f, t)}的名额尚待核对`,
    },
    en: {
      holds: (f, t) => `There is room: ${post(f, t)}`,
      fails: [(f, t) => `No room: ${post(f, t)}`, (f, t) => `No room, ${post(f, t)}: ${taken(f, t)}; ${room(f, t)}`],
      unknown: (f, t) => `Room is not known: ${post(f, t)}`,
    },
  },
}))
