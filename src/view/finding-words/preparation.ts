import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { RectificationShapes } from '../../core/shapes/rectification.js'
import { pick } from '../phrases.js'
import { type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'

type Codes =
  | 'post-filled'
  | 'post-recorder'
  | 'unit-field'
  | 'first-secretary-unit'
  | 'first-secretary-member'
  | 'four-ones'
  | 'task-force'
  | 'task-force-departments'

type Post = FindingOf<'post-filled'>['required']

/** 1名包村乡镇领导 */
function onePost(post: Post, t: Teller): string {
  return pick(t.locale, `1${post === 'paired-unit' ? '个' : '名'}${t.role(post)}`, `one ${t.role(post)}`)
}

function fourOnes(f: FindingOf<'four-ones'>, t: Teller): string {
  const lacking = f.required.filter((post) => !f.found.includes(post)).map((post) => onePost(post, t))
  const wrong = (f.because ?? [])
    .filter(({ code, verdict }) => code !== 'post-filled' && verdict !== 'holds')
    .map(t.line)
  const short = lacking.length === 0 ? [] : [pick(t.locale, `还缺${t.list(lacking)}`, `lack ${t.list(lacking)}`)]
  return [...short, ...wrong].join(pick(t.locale, '；', '; '))
}

const fourOnesEn = (f: FindingOf<'four-ones'>, t: Teller): string => {
  const text = fourOnes(f, t)
  return text.startsWith('lack ') ? `The four ones ${text}` : `The four ones: ${text}`
}

const member = ({ found }: FindingOf<'first-secretary-member'>, t: Teller): string => {
  const [zh, en] = [
    [...(found.fullMember ? [] : ['须为正式党员']), ...(found.worksInField ? [] : ['须从事相应领域工作'])].join('、'),
    [
      ...(found.fullMember ? [] : ['a full Party member']),
      ...(found.worksInField ? [] : ['working in that field']),
    ].join(' and '),
  ]
  return pick(t.locale, zh, en)
}

const lackingDepartments = ({ required, found }: FindingOf<'task-force-departments'>, t: Teller): string =>
  t.terms(
    'department',
    required.filter((id) => !found.includes(id)),
  )

/** The sentences of the four ones and the task force. */
export const preparationWords: () => Sentences<Pick<RectificationShapes, Codes>> = /*@__PURE__*/ lazy(() => ({
  'post-filled': {
    'zh-CN': {
      holds: (f, t) => `${t.role(f.required)}已落实`,
      fails: [(f, t) => `还缺${onePost(f.required, t)}`, (f, t) => `“四个一”还缺${onePost(f.required, t)}，请尽快落实`],
      unknown: (f, t) => `${t.role(f.required)}是否落实尚待核对`,
    },
    en: {
      holds: (f, t) => `There is a ${t.role(f.required)}`,
      fails: [
        (f, t) => `There is no ${t.role(f.required)} yet`,
        (f, t) => `The four ones still need one ${t.role(f.required)}: fill it as soon as possible`,
      ],
      unknown: (f, t) => `It is not known whether there is a ${t.role(f.required)}`,
    },
  },
  'post-recorder': {
    'zh-CN': {
      holds: (f, t) => `由${t.role(f.required)}确定`,
      fails: withMore(
        (f, t) => `${t.term(['role', 'four-ones'], f.about ?? '')}由${t.role(f.required)}确定`,
        (f, t) => `，请${t.role(f.found)}转其办理`,
      ),
      unknown: '由谁确定尚待明确',
    },
    en: {
      holds: (f, t) => `Settled by the ${t.role(f.required)}`,
      fails: withMore(
        (f, t) => `The ${t.term(['role', 'four-ones'], f.about ?? '')} is for the ${t.role(f.required)} to settle`,
        (f, t) => `, not for the ${t.role(f.found)}`,
      ),
      unknown: 'It is not known who settles this',
    },
  },
  'unit-field': {
    'zh-CN': {
      holds: (f, t) => `结对单位属于${t.term('field', f.found)}，与问题类型对口`,
      fails: [
        (f, t) =>
          f.required.oneOf.length === 0
            ? '该村尚待认定问题类型，认定后再核对结对领域'
            : `结对单位应为${t.either(f.required.oneOf.map((one) => t.term('field', one)))}`,
        (f, t) =>
          f.required.oneOf.length === 0
            ? '该村尚待认定问题类型，认定后再核对结对领域'
            : `结对单位应为${t.either(f.required.oneOf.map((one) => t.term('field', one)))}，现为${t.term('field', f.found)}，请另行选派`,
      ],
      unknown: '结对单位是否对口尚待核对',
    },
    en: {
      holds: (f, t) => `The field of the paired unit matches: ${t.term('field', f.found)}`,
      fails: [
        (f, t) =>
          f.required.oneOf.length === 0
            ? 'The village has no problem type yet: determine it, then match the field'
            : `The paired unit must be one of the ${t.either(f.required.oneOf.map((one) => t.term('field', one)))}`,
        (f, t) =>
          f.required.oneOf.length === 0
            ? 'The village has no problem type yet: determine it, then match the field'
            : `The paired unit must be one of the ${t.either(f.required.oneOf.map((one) => t.term('field', one)))}, not one of the ${t.term('field', f.found)}: choose another`,
      ],
      unknown: 'The field of the paired unit is not known',
    },
  },
  'first-secretary-unit': {
    'zh-CN': {
      holds: '驻村第一书记由结对单位选派',
      fails: (f, t) =>
        f.required === null
          ? '请先落实结对帮扶单位，再选派驻村第一书记'
          : `驻村第一书记应由结对单位${t.name(f.required)}选派，现来自${t.name(f.found)}，请另行选派`,
      unknown: '驻村第一书记的派出单位尚待核对',
    },
    en: {
      holds: 'The first secretary comes from the paired unit',
      fails: (f, t) =>
        f.required === null
          ? 'Settle the paired unit first: the first secretary comes from it'
          : `The first secretary must come from the paired unit ${t.name(f.required)}, not from ${t.name(f.found)}: choose another`,
      unknown: 'The unit of the first secretary is not known',
    },
  },
  'first-secretary-member': {
    'zh-CN': {
      holds: '驻村第一书记为从事相应领域工作的正式党员',
      fails: (f, t) => `驻村第一书记${member(f, t)}，请另行选派`,
      unknown: '驻村第一书记的条件尚待核对',
    },
    en: {
      holds: 'The first secretary is a full Party member and works in that field',
      fails: (f, t) => `The first secretary must be ${member(f, t)}: choose another`,
      unknown: 'It is not known whether the first secretary meets the conditions',
    },
  },
  'four-ones': {
    'zh-CN': {
      holds: '“四个一”整治力量已配齐',
      fails: withMore((f, t) => `“四个一”整治力量${fourOnes(f, t)}`, '，配齐后再办理'),
      unknown: '“四个一”整治力量是否配齐尚待核对',
    },
    en: {
      holds: 'The four ones are complete',
      fails: withMore(fourOnesEn, '; complete them first'),
      unknown: 'It is not known whether the four ones are complete',
    },
  },
  'task-force': {
    'zh-CN': {
      holds: '整顿工作专班已成立',
      fails: withMore('整顿工作专班尚待成立', '，请乡镇党委办理'),
      unknown: '整顿工作专班是否成立尚待核对',
    },
    en: {
      holds: 'The task force is formed',
      fails: withMore('The task force is not formed yet', ': the township must form it'),
      unknown: 'It is not known whether the task force is formed',
    },
  },
  'task-force-departments': {
    'zh-CN': {
      holds: '专班已纳入对口部门',
      fails: withMore((f, t) => `专班还缺${lackingDepartments(f, t)}`, '，请按问题类型补齐'),
      unknown: '专班成员部门尚待核对',
    },
    en: {
      holds: 'The task force has the departments that the problems call for',
      fails: [
        (f, t) => `The task force still needs: ${lackingDepartments(f, t)}`,
        (f, t) => `The task force still needs the departments that the problems call for: ${lackingDepartments(f, t)}`,
      ],
      unknown: 'The departments of the task force are not known',
    },
  },
}))
