import type { Reason, ReasonKind } from '../core/finding.js'
import type { Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import { malformed } from '../core/parse.js'
import { counted } from './amounts.js'
import { pick } from './phrases.js'

/**
 * What can be wrong with one answer. `missing` and `one-needed` say that an answer is still to come: while a person fills
 * in a form, only the others need to be shown.
 */
export type Fault =
  | { readonly fault: 'missing' }
  | { readonly fault: 'one-needed'; readonly among: readonly string[] }
  | { readonly fault: 'one-only' }
  | { readonly fault: 'not-offered'; readonly among: readonly string[] }
  | { readonly fault: 'not-within'; readonly within: string }
  | { readonly fault: 'no-number'; readonly places: number }
  | { readonly fault: 'too-small'; readonly least: string }
  | { readonly fault: 'too-large'; readonly most: string }
  | { readonly fault: 'no-date' }
  | { readonly fault: 'date-ahead'; readonly latest: string }
  | { readonly fault: 'no-text' }
  | { readonly fault: 'too-long'; readonly most: number }
  | { readonly fault: 'no-reference' }
  | { readonly fault: 'more-than-whole' }
  | { readonly fault: 'rows-too-few'; readonly least: number }
  | { readonly fault: 'rows-too-many'; readonly most: number }
  | { readonly fault: 'not-asked' }
  | { readonly fault: 'no-form' }

/** A fault of one answer: a reason like any other, where it is, and one plain sentence to show beside the field. */
export type FieldFault = Reason & {
  readonly fault: Fault['fault']
  /** JSON pointer to the answer, in the answers as the form has them. */
  readonly path: string
  readonly sentence: string
}

/** A fault at a place in the answers. */
export function faultAt(path: string, fault: Fault, found: Json, locale: Locale): FieldFault {
  const toCome = fault.fault === 'missing' || fault.fault === 'one-needed'
  const kind: ReasonKind = toCome ? 'facts-missing' : 'malformed'
  const { fault: code, ...detail } = fault
  const reason = malformed(path, { rule: code, ...detail }, found)
  return { ...reason, kind, path, fault: code, sentence: faultText(fault, locale) }
}

function faultText(fault: Fault, locale: Locale): string {
  const say = (zh: string, en: string): string => pick(locale, zh, en)
  switch (fault.fault) {
    case 'missing':
      return say('请填写此项。', 'Please answer this.')
    case 'one-needed':
      return say(
        `请填写其中一项：${fault.among.join('、')}。`,
        `Please fill in one of these: ${fault.among.join(', ')}.`,
      )
    case 'one-only':
      return say('一次只能填写一项，请清空其余各项。', 'Only one of these at a time: please clear the others.')
    case 'not-offered':
      return fault.among.length === 0
        ? say('目前没有可选项。', 'There is nothing to choose from at present.')
        : say(
            `请从所列选项中选择：${listed(fault.among, '、')}。`,
            `Please choose one of: ${listed(fault.among, ', ')}.`,
          )
    case 'not-within':
      return say(
        `该项不属于“${fault.within}”，请重新选择。`,
        `This does not belong to “${fault.within}”: please choose again.`,
      )
    case 'no-number':
      return fault.places === 0
        ? say('请填写整数。', 'Please enter a whole number.')
        : say(
            `请填写数字，小数至多${fault.places}位。`,
            `Please enter a number with at most ${counted(fault.places, 'decimals')}.`,
          )
    case 'too-small':
      return say(`不能小于${fault.least}。`, `It must be at least ${fault.least}.`)
    case 'too-large':
      return say(`不能大于${fault.most}。`, `It must be at most ${fault.most}.`)
    case 'no-date':
      return say('请填写实有日期，如2024-07-23。', 'Please enter a date that exists, such as 2024-07-23.')
    case 'date-ahead':
      return say(`日期不能晚于${fault.latest}。`, `The date must not be later than ${fault.latest}.`)
    case 'no-text':
      return say('请填写可以阅读的文字。', 'Please enter text that can be read.')
    case 'too-long':
      return say(`请压缩到${fault.most}字以内。`, `Please shorten this to ${counted(fault.most, 'characters')}.`)
    case 'no-reference':
      return say(
        '请填写代号：以字母或数字开头，至多64位。',
        'Please enter a reference: a letter or digit first, at most 64.',
      )
    case 'more-than-whole':
      return say('部分不能大于总数。', 'The part must not exceed the whole.')
    case 'rows-too-few':
      return say(`请至少填写${fault.least}条。`, `Please enter at least ${fault.least}.`)
    case 'rows-too-many':
      return say(`至多填写${fault.most}条。`, `Please enter at most ${fault.most}.`)
    case 'not-asked':
      return say('本表没有这一项，请删除。', 'This form does not ask this: please remove it.')
    case 'no-form':
      return say('填报内容格式有误，请重新填写。', 'These answers have the wrong form: please fill in the form again.')
  }
}

const MOST_LISTED = 6

function listed(labels: readonly string[], comma: string): string {
  return labels.slice(0, MOST_LISTED).join(comma) + (labels.length > MOST_LISTED ? '…' : '')
}
