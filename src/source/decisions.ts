import type { DecisionId } from '../core/citation.js'
import { type Label, label } from '../core/label.js'

/**
 * The decisions of this library on what the source leaves open, a line each.
 *
 * @example
 * ```ts
 * import { decisions } from 'baolei/source'
 *
 * decisions.D18.en // 'One by one, never a batch'
 * ```
 */
export const decisions: Readonly<Record<DecisionId, Label>> = {
  D1: label('日期为公历日期，“当日”由使用单位给定', 'Dates are civil dates; today is an argument'),
  D2: label('数据不全的按待定处理', 'What is not known is left open'),
  D3: label('门槛一律按整数核算', 'Lines are reckoned in whole numbers'),
  D4: label('“以上”“以内”含本数，“超过”“不足”不含', 'Chinese quantity words: which of them include the figure'),
  D5: label('每个参数都写明出处', 'Every parameter says where it comes from'),
  D6: label('“堡垒指数”与负面清单是两套测评', 'Fortress index and negative checklist are two instruments'),
  D7: label('筛查、排查、问题信息各有范围，不设名额', 'Scope of screening, sweep and signal; no quota'),
  D8: label('按问题类型和风险等级列入名单', 'Listing by problem type and risk level'),
  D9: label('佐证材料自愿提供，不强制留痕、不排名', 'Evidence is optional; no league table'),
  D10: label('数据只涉及组织，不涉及个人', 'Organizations, not people'),
  D11: label('批准方案之前“四个一”要配齐、领域要对口', 'Four ones complete and matching before a plan is approved'),
  D12: label('方案写明问题、退出线、责任主体和举措', 'Plan: problems, exit lines, responsible parties, measures'),
  D13: label('防控等级的调低与调高', 'Lowering and raising the control level'),
  D14: label('五步验收依次办理，不跳步、不越级', 'The order of the five steps; none skipped, none by another level'),
  D15: label('民主测评票数何时作废、何时通过', 'The ballot: when it is void, when it passes'),
  D16: label(
    '退出：市级通过，当日仍符合退出条件',
    'Exit: the pass of the city, and the exit conditions holding on that day',
  ),
  D17: label('“回头看”的期限、反弹与反复', 'Look-back: when it is due; relapse and recurrence'),
  D18: label('逐村销号，不成批办理', 'One by one, never a batch'),
  D19: label('职责写明由谁、办何事、对哪些村、多久一次', 'Duty: who, what, for which villages, how often'),
  D20: label('每次履职的状态，一条记录只抵一次', 'Status of an occurrence; one record serves one occurrence'),
  D21: label('结对分派只是建议，由人决定', 'Assignment is a proposal; a person decides'),
  D22: label('以办理事项为准，环节由记录得出', 'Events are the truth; state is replayed'),
  D23: label('办理主体的层级与管辖', 'Level and jurisdiction of the actor'),
  D24: label('规则版本在列入之日锁定', 'The rulebook is pinned on the day of listing'),
  D25: label('记录只更正，不涂改', 'Corrections, never edits'),
  D26: label('不能办理时说明全部理由', 'A refusal gives all its reasons'),
  D27: label('当日之后的事项不予记录', 'Nothing dated after today enters a record'),
  D28: label('村的更名、换码、合并、撤销都有记录', 'A village is not its code: renamed, recoded, merged, abolished'),
  D29: label('规则版本更新后，原有标识有对应', 'Ids outlive versions: later versions name successors'),
  D30: label('主持工作、代理期间的履职有效', 'Acting holders count for the post'),
  D31: label('事项可以附说明，除规则要求外均为选填', 'Events have room for words, optional unless a rulebook asks'),
  D32: label(
    '区分依据、约定、参照和示例',
    'What a verdict rests on: basis, decision, reference and example, each by its name',
  ),
}
