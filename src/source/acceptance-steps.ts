import { label } from '../core/label.js'
import type { ClausesOf } from './clause.js'

/** The five-step acceptance (五步验收): self-check, township, county, city, look-back. */
export const acceptanceSteps: ClausesOf<'A'> = {
  'A1.1': {
    id: 'A1.1',
    group: 'A',
    term: '村级自评自查',
    gist: label(
      '村级自评自查：村党组织拿方案一条一条核对，措施做了没有，问题解决没有。',
      'Self-check: the village organization evaluates, item by item against the plan, that measures are carried out and problems solved.',
    ),
  },
  'A1.2': {
    id: 'A1.2',
    group: 'A',
    term: '党员群众代表大会',
    gist: label(
      '问题真正解决了，才可以开党员群众代表大会。',
      'Only once the problems are effectively solved does it call the congress of representatives of members and residents.',
    ),
  },
  'A1.3': {
    id: 'A1.3',
    group: 'A',
    term: '述职通报',
    gist: label(
      '村党组织书记在大会上述职通报，说明做了什么、成效如何。',
      'The village Party secretary reports to the congress on the work and its results.',
    ),
  },
  'A1.4': {
    id: 'A1.4',
    group: 'A',
    term: '民主测评',
    gist: label(
      '代表参加民主测评，扫码或者填纸质表都可以。',
      'The representatives vote, by online QR code or on a paper form.',
    ),
  },
  'A1.5': {
    id: 'A1.5',
    group: 'A',
    term: '本村实际在村人数半数以上',
    gist: label(
      '满意的人达到实际在村人数的一半（含一半），村党组织才可以向乡镇申请验收；基数是实际在村的人，不是收回的票，也不是代表人数。',
      'Once at least half of the people actually present in the village are satisfied, the half itself included, it may apply to the township; the base is the people present, neither the ballots cast nor the representatives.',
    ),
  },
  'A2.1': {
    id: 'A2.1',
    group: 'A',
    term: '乡镇组织评估',
    gist: label(
      '乡镇组织评估看三条：成效看不看得见，代表满不满意，突出问题解决、服务能力提高没有；还要了解措施、领导和结对单位各做得怎样。',
      'The township assessment looks at whether results are evident, representatives satisfied, prominent problems solved and service ability improved, and at how measures, leaders and paired units have done.',
    ),
  },
  'A2.2': {
    id: 'A2.2',
    group: 'A',
    term: '初验、乡镇党委会议',
    gist: label(
      '初验合格、乡镇党委会议通过之后，由乡镇出面向县区委组织部申请。',
      'If the village passes the first check and the township Party committee meeting approves, the township itself applies to the county organization department.',
    ),
  },
  'A3.1': {
    id: 'A3.1',
    group: 'A',
    term: '县级审核验收',
    gist: label(
      '县级审核验收的办法有党员座谈、群众满意度回访一类。',
      'County acceptance works by a discussion meeting of Party members, a follow-up on the satisfaction of residents, and the like.',
    ),
  },
  'A3.2': {
    id: 'A3.2',
    group: 'A',
    term: '持续巩固提升',
    gist: label(
      '成效还不够的，县里马上协调解决，村里继续巩固。',
      'Where the results fall short, the county coordinates the solution at once and the village goes on consolidating.',
    ),
  },
  'A3.3': {
    id: 'A3.3',
    group: 'A',
    term: '整顿情况总结、整顿台账',
    gist: label(
      '县级验收通过的，要留下两份材料：情况总结和整顿台账。',
      'Once accepted, a summary and a rectification ledger are drawn up.',
    ),
  },
  'A4.1': {
    id: 'A4.1',
    group: 'A',
    term: '市级逐村复盘',
    gist: label(
      '市级逐村复盘，从严把关：只看目标已完成、下面三级都通过的村，办法有到现场、看材料、访群众。',
      'City review, one village at a time and strict, of those only that met their goals and passed all three lower levels; by on-site visit, documents and interviews.',
    ),
  },
  'A5.1': {
    id: 'A5.1',
    group: 'A',
    term: '回头看',
    gist: label(
      '回头看每年一次，与当年村级考核和正负两项测评一起做，对象是前一年退出的村；乡镇实施，县级指导。',
      'Look-back: every year, along with the yearly village assessment and both checklists, on the villages that exited in the year before; the township does it under county guidance.',
    ),
  },
  'A5.2': {
    id: 'A5.2',
    group: 'A',
    term: '重新识别、重新纳入、重新整顿',
    gist: label(
      '又出现问题的村从头来过：再识别、再列入、再整顿。',
      'A village with problems again is identified again, listed again, rectified again.',
    ),
  },
}
