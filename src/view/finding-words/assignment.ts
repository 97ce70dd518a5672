import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { AssignmentShapes } from '../../core/shapes/assignment.js'
import { counted } from '../amounts.js'
import { pick } from '../phrases.js'
import { type Sentences, withMore } from '../sentence.js'
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
    `, in charge of ${found.load} of at most ${counted(found.capacity, 'villages')}`,
  )
}

type Change = { readonly unit: string; readonly moreRoom: number; readonly moreCadres: number }

/** Any of these changes would do. */
function changes(oneOf: readonly Change[], t: Teller): string {
  const parts = oneOf.map(({ unit, moreRoom, moreCadres }) => {
    const asked = [
      ...(moreRoom > 0 ? [pick(t.locale, `增加名额${moreRoom}个`, counted(moreRoom, 'more villages'))] : []),
      ...(moreCadres > 0 ? [pick(t.locale, `增派人选${moreCadres}名`, counted(moreCadres, 'more cadres'))] : []),
    ]
    return `${t.name(unit)}${pick(t.locale, '', ': ')}${asked.join(pick(t.locale, '并', ' and '))}`
  })
  return pick(t.locale, `可由${t.either(parts)}解决`, `any one of these would solve it: ${t.list(parts)}`)
}

function room({ required }: FindingOf<'assignment-room'>, t: Teller): string {
  if ('oneOf' in required) return changes(required.oneOf, t)
  const at = t.either(required.atOneOf.map(t.name))
  return pick(
    t.locale,
    `可由${at}再承担${required.moreRoom}个村解决`,
    `${at} would have to take ${counted(required.moreRoom, 'more villages')}`,
  )
}

function candidate(f: FindingOf<'assignment-candidate'>, t: Teller): string {
  const { required, found } = f
  if ('fieldOneOf' in required) {
    const fields = t.either(required.fieldOneOf.map((one) => t.term('field', one)))
    const has = 'fields' in found && found.fields.length > 0 ? t.terms('field', found.fields) : undefined
    return pick(
      t.locale,
      `县区内还缺${fields}领域的单位${has === undefined ? '' : `，现有${has}`}`,
      `the county offers no ${fields}${has === undefined ? '' : `, only ${has}`}`,
    )
  }
  if ('oneOf' in required) {
    const cadres = 'cadres' in found ? found.cadres : 0
    return pick(
      t.locale,
      `对口单位有干部${cadres}名，符合条件的0名；${changes(required.oneOf, t)}`,
      `${counted(cadres, 'cadres')} in the matching units, 0 of them eligible; ${changes(required.oneOf, t)}`,
    )
  }
  return 'county' in required
    ? pick(
        t.locale,
        `${t.name(required.county)}暂缺可安排的人选`,
        `county ${t.name(required.county)} has nobody to propose`,
      )
    : pick(
        t.locale,
        `${t.name(required.township)}暂缺可安排的人选`,
        `township ${t.name(required.township)} has nobody to propose`,
      )
}

function conflict({ required, found }: FindingOf<'assignment-conflict'>, t: Teller): string {
  const barred = t.nameAll(found.inConflict)
  const then =
    'oneOf' in required ? pick(t.locale, `；${changes(required.oneOf, t)}`, `; ${changes(required.oneOf, t)}`) : ''
  return pick(
    t.locale,
    `${barred}${found.inConflict.length === 1 ? '' : '均'}须回避${then}`,
    `a declared conflict of interest bars ${barred}${then}`,
  )
}

const taken = ({ found }: FindingOf<'assignment-room'>, t: Teller): string =>
  pick(
    t.locale,
    `已安排${found.load}个村，最多${found.capacity}个村`,
    `${found.load} of at most ${counted(found.capacity, 'villages')} assigned`,
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
      unknown: 'It is not known whether a code is given twice',
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
      holds: 'The declared conflict of interest names a village and a candidate',
      fails: (f, t) =>
        `The declared conflict of interest names ${t.name(f.found)}, which is not among the ${f.required.from === 'villages' ? 'villages' : 'leaders, units and cadres'} given: correct it`,
      unknown: 'It is not known what the declared conflict of interest names',
    },
  },
  'assignment-choice': {
    'zh-CN': {
      holds: withMore(
        (f, t) => `${post(f, t)}拟安排${chosen(f, t)}`,
        (f, t) => `${load(f, t)}`,
      ),
      fails: (f, t) => `${post(f, t)}拟安排的${t.name(f.found.ref)}不符合条件`,
      unknown: (f, t) => `${post(f, t)}的人选待定`,
    },
    en: {
      holds: withMore(
        (f, t) => `Proposed as ${post(f, t)}: ${chosen(f, t)}`,
        (f, t) => `${load(f, t)}`,
      ),
      fails: (f, t) => `${t.name(f.found.ref)} is not eligible as ${post(f, t)}`,
      unknown: (f, t) => `The choice of ${post(f, t)} is still open`,
    },
  },
  'assignment-candidate': {
    'zh-CN': {
      holds: (f, t) => `${post(f, t)}有人选`,
      fails: [(f, t) => `${post(f, t)}暂缺符合条件的人选`, (f, t) => `${post(f, t)}暂缺人选：${candidate(f, t)}`],
      unknown: (f, t) => `${post(f, t)}的人选待定`,
    },
    en: {
      holds: (f, t) => `There is a candidate for ${post(f, t)}`,
      fails: withMore(
        (f, t) => `No candidate yet for ${post(f, t)}`,
        (f, t) => `: ${candidate(f, t)}`,
      ),
      unknown: (f, t) => `The choice of ${post(f, t)} is still open`,
    },
  },
  'assignment-conflict': {
    'zh-CN': {
      holds: (f, t) => `${post(f, t)}有可安排的人选`,
      fails: [(f, t) => `${post(f, t)}的人选均须回避`, (f, t) => `${post(f, t)}暂缺人选：${conflict(f, t)}`],
      unknown: (f, t) => `${post(f, t)}的回避情况尚待核对`,
    },
    en: {
      holds: (f, t) => `There is a candidate without a conflict of interest for ${post(f, t)}`,
      fails: [
        (f, t) => `Every candidate for ${post(f, t)} has declared a conflict of interest`,
        (f, t) => `No candidate yet for ${post(f, t)}: ${conflict(f, t)}`,
      ],
      unknown: (f, t) => `Conflicts of interest for ${post(f, t)} are not known`,
    },
  },
  'assignment-room': {
    'zh-CN': {
      holds: (f, t) => `${post(f, t)}尚有名额`,
      fails: withMore(
        (f, t) => `${post(f, t)}名额已满`,
        (f, t) => `：${taken(f, t)}；${room(f, t)}`,
      ),
      unknown: (f, t) => `${post(f, t)}的名额尚待核对`,
    },
    en: {
      holds: (f, t) => `There is capacity left for ${post(f, t)}`,
      fails: withMore(
        (f, t) => `No capacity left for ${post(f, t)}`,
        (f, t) => `: ${taken(f, t)}; ${room(f, t)}`,
      ),
      unknown: (f, t) => `The capacity left for ${post(f, t)} is not known`,
    },
  },
}))
