import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { SqlShapes } from '../../core/shapes/sql.js'
import type { Sentences } from '../sentence.js'
import type { Teller } from '../teller.js'

const vetoName = ({ about = '' }: FindingOf<'sql-past'>, t: Teller): string => t.term('veto', about)
const itemName = ({ about = '' }: FindingOf<'sql-successor' | 'sql-column'>, t: Teller): string => t.term('item', about)

function columnFault(f: FindingOf<'sql-column'>, t: Teller): string {
  const { required } = f
  if ('atMost' in required) {
    return `“${itemName(f, t)}”的列名过长，最多${required.atMost}个字符，请改短编号`
  }
  return `“${itemName(f, t)}”的列名“${f.found.column}”与另一列相同，请改用不同编号`
}

function columnFaultInEnglish(f: FindingOf<'sql-column'>, t: Teller): string {
  const { required } = f
  if ('atMost' in required) {
    return `The column of ${itemName(f, t)} has a name of more than ${required.atMost} characters: shorten the id`
  }
  return `The column of ${itemName(f, t)}, “${f.found.column}”, has the name of another column: give it another id`
}

/** The sentences of what a query cannot say. */
export const sqlWords: () => Sentences<SqlShapes> = /*@__PURE__*/ lazy(() => ({
  'sql-past': {
    'zh-CN': {
      holds: (f, t) => `“${vetoName(f, t)}”只看当日填报，可以写成查询语句`,
      fails: (f, t) => `“${vetoName(f, t)}”要查以往记录，当日填报表里没有，请用程序逐村计算`,
      unknown: (f, t) => `“${vetoName(f, t)}”能否写成查询语句尚待核对`,
    },
    en: {
      holds: (f, t) => `${vetoName(f, t)} reads the day alone: a query can say it`,
      fails: (f, t) => `${vetoName(f, t)} counts the past, which a table of one day does not hold: use the library`,
      unknown: (f, t) => `It has yet to be checked whether a query can say ${vetoName(f, t)}`,
    },
  },
  'sql-successor': {
    'zh-CN': {
      holds: (f, t) => `“${itemName(f, t)}”的填报只作本项之用`,
      fails: (f, t) =>
        `“${itemName(f, t)}”的填报还要转作${t.terms('item', f.found.became)}之用，查询语句写不出，请用程序逐村计算`,
      unknown: (f, t) => `“${itemName(f, t)}”的填报是否转作他项之用尚待核对`,
    },
    en: {
      holds: (f, t) => `Answers to ${itemName(f, t)} answer this item alone`,
      fails: (f, t) =>
        `Answers to ${itemName(f, t)} also answer ${t.terms('item', f.found.became)}, which a query cannot say: use the library`,
      unknown: (f, t) => `It has yet to be checked whether answers to ${itemName(f, t)} answer other items`,
    },
  },
  'sql-column': {
    'zh-CN': {
      holds: (f, t) => `“${itemName(f, t)}”的列名可用`,
      fails: columnFault,
      unknown: (f, t) => `“${itemName(f, t)}”的列名尚待核对`,
    },
    en: {
      holds: (f, t) => `The column of ${itemName(f, t)} has a name of its own`,
      fails: columnFaultInEnglish,
      unknown: (f, t) => `The name of the column of ${itemName(f, t)} is not checked yet`,
    },
  },
}))
