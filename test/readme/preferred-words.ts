import type { Label } from 'baolei'
import { label } from 'baolei'
import type { TermGroup } from 'baolei/view'

/** One word for one thing: the word in use, and the words that mean the same and are avoided. */
export interface PreferredWord {
  readonly use: Label
  /** The term of the glossary that has this name, if one has. */
  readonly term?: readonly [group: TermGroup, id: string]
  readonly avoid: { readonly 'zh-CN': readonly string[]; readonly en: readonly string[] }
  /** Where the avoided word belongs to another one: 群体性事件 is no event of a case. */
  readonly except?: RegExp
}

const instead = (
  [zh, en]: readonly [zh: string, en: string],
  avoidZh: readonly string[],
  avoidEn: readonly string[] = [],
  more: Pick<PreferredWord, 'term' | 'except'> = {},
): PreferredWord => ({ use: label(zh, en), avoid: { 'zh-CN': avoidZh, en: avoidEn }, ...more })

/** The words that an editor keeps to, in the labels, the sentences, the guides and the examples. */
export const preferredWords: readonly PreferredWord[] = [
  instead(['未开始', 'not started'], ['未到期'], [], { term: ['duty-status', 'not-started'] }),
  instead(['免予履行', 'waived'], ['已免除'], ['exempted'], { term: ['duty-status', 'waived'] }),
  instead(['日常履行', 'owed at all times'], ['长期履行'], [], { term: ['duty-status', 'standing'] }),
  instead(['不强制留痕', 'no forced records'], ['不留痕']),
  instead(['公历日期', 'civil date'], ['民用日期']),
  instead(['办理主体', 'actor'], ['行为人']),
  instead(['反弹', 'problems again'], ['复发']),
  instead(['逐村销号', 'one village at a time'], ['一村一销']),
  instead(['两套测评', 'two checklists'], ['两把尺子'], ['two yardsticks']),
  instead(['不能办理', 'not accepted'], ['不予受理'], ['by a role that may'], { except: /by an authorized role/ }),
  instead(['办理事项', 'event'], ['事件'], [], { except: /群体性事件|暴力事件/ }),
  instead(['个案', 'case'], ['案件'], [], { except: /治安案件/ }),
  instead(['举措', 'measure of a plan'], ['措施'], [], { except: /整治措施|整顿措施|防控措施/ }),
  instead(['问题信息', 'signal'], ['线索', '信号'], ['tip-off'], { except: /线索须保密/ }),
  instead(['具体负责', 'in charge'], ['负责到底']),
  instead(['现状尚未达到退出线', 'has still to reach its exit line'], ['退出线高于现状']),
  instead(['座谈会', 'discussion meeting'], [], ['symposium'], { except: /member-symposium/ }),
  instead(['组织', 'organization'], [], ['organis', 'recognis', 'summaris', 'authoris', 'analys(e|ing)\\b', 'whilst']),
]

const AROUND = 12

/** The avoided words in a text, with what stands around them. */
export function avoidedIn(text: string): readonly string[] {
  return preferredWords.flatMap(({ avoid, except }) =>
    [...avoid['zh-CN'], ...avoid.en].flatMap((word) =>
      [...text.matchAll(new RegExp(word, 'gi'))]
        .map(({ index, 0: found }) => text.slice(Math.max(0, index - AROUND), index + found.length + AROUND))
        .filter((around) => except === undefined || !except.test(around)),
    ),
  )
}
