import { hasOwn } from '../core/json.js'
import { type Label, label } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { titleOf } from './form-titles.js'
import type { Reader } from './teller.js'
import { termIn } from './terms.js'

// What the forms of events do not have.
const titles: () => Readonly<Record<string, Label>> = /*@__PURE__*/ lazy(() => ({
  actor: label('办理主体', 'who acts'),
  role: label('单位或岗位', 'body or post'),
  unit: label('单位代码', 'code of the unit'),
  department: label('部门', 'department'),
  date: label('日期', 'date'),
  from: label('起始日期', 'first day'),
  to: label('截止日期', 'last day'),
  today: label('当日', 'today'),
  type: label('办理事项', 'event'),
  payload: label('填报内容', 'particulars'),
  note: label('备注', 'note'),
  replacement: label('更正后的事项', 'what it should have been'),
  changes: label('各处更正', 'changes'),
  inserts: label('补记的事项', 'event left out'),
  before: label('其后的事项', 'event that it came before'),
  withdrawn: label('撤回', 'withdrawn'),
  village: label('村', 'village'),
  code: label('代码', 'code'),
  name: label('名称', 'name'),
  events: label('办理记录', 'record'),
  kind: label('类别', 'kind'),
  source: label('问题来源', 'source'),
  subject: label('对象', 'subject'),
  duty: label('职责', 'duty'),
  occurrence: label('职责的一次履行', 'occurrence'),
  capacity: label('可承担村数', 'capacity'),
  villages: label('村', 'villages'),
  leaders: label('县级领导', 'leaders'),
  units: label('结对单位', 'units'),
  cadres: label('干部', 'cadres'),
  listings: label('列入情况', 'listings'),
  tenures: label('任期', 'terms'),
  records: label('履职记录', 'records'),
  hash: label('校验值', 'hash'),
  entries: label('封存条目', 'entries'),
  state: label('个案状态', 'state'),
  part: label('分子', 'part'),
  whole: label('分母', 'whole'),
  rulebook: label('规则版本', 'rulebook version'),
}))

const isPlace = (step: string): boolean => /^\d+$/.test(step)

// What to fill in is for the form: 矛盾纠纷多发频发（填本年度起数）.
function plain(title: Label | undefined): Label | undefined {
  if (title === undefined) return undefined
  return label(
    title['zh-CN'].replace(/（[^（）]*填[^（）]*）$/, ''),
    title.en.replace(/ \((?:answer|never): [^()]*\)$/, ''),
  )
}

// An event has its payload beside its head, a rulebook has neither.
function labelAt(steps: readonly string[], { rulebook, titleAt }: Reader): Label | undefined {
  const own = steps.filter((step) => !isPlace(step))
  const last = own[own.length - 1] ?? ''
  const item = own[own.length - 2] === 'answers' ? termIn(['item'], last, rulebook) : undefined
  return (
    plain(item) ??
    titleAt?.(steps.filter((step, place) => !(step === 'value' && place === steps.length - 1))) ??
    titleOf(own[0] === 'payload' ? own.slice(1) : own) ??
    (hasOwn(titles(), last) ? titles()[last] : undefined) ??
    plain(termIn(['dossier-field', 'item'], last, rulebook))
  )
}

/**
 * The title of the field that a JSON pointer leads to, e.g. 举措第2项的类别. Entries of a list are counted from 1, or
 * named by the line of the reader’s own file. Undefined if no form has such a field.
 */
export function fieldTitle(pointer: string, reader: Reader): string | undefined {
  const zh = reader.locale === 'zh-CN'
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
  const rows = steps.flatMap((step, place) => {
    if (!isPlace(step)) return []
    const list = place === 0 ? undefined : labelAt(steps.slice(0, place), reader)?.[reader.locale]
    const line = reader.lineOf?.(`/${steps.slice(0, place + 1).join('/')}`)
    const number = Number(step) + 1
    if (zh) return [`${list ?? ''}第${line === undefined ? `${number}项` : `${line}行`}`]
    return [`${list === undefined ? '' : `${list}, `}${line === undefined ? `item ${number}` : `line ${line}`}`]
  })
  const last = steps.map(isPlace).lastIndexOf(true)
  if (last < steps.length - 1) {
    const own = labelAt(steps, reader)?.[reader.locale]
    if (own === undefined) return undefined
    rows.push(own)
  }
  if (rows.length === 0) return undefined
  // A title of a rulebook has a capital, which is for the first word only.
  const small = (row: string): string => row.replace(/^(?!Party )[A-Z](?=[a-z])/, (first) => first.toLowerCase())
  return zh ? rows.join('的') : rows.map((row, place) => (place === 0 ? row : small(row))).join(', ')
}
