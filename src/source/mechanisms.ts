import { label } from '../core/label.js'
import type { ClausesOf } from './clause.js'

/** The five mechanisms (五项机制): from the survey of every village to leaving the list. */
export const mechanisms: ClausesOf<'M'> = {
  'M1.1': {
    id: 'M1.1',
    group: 'M',
    term: '村情调研',
    gist: label(
      '村情调研由乡镇逐个开展，当时全市 917 个行政村都要查到：基本情况、基数、问题和风险。',
      'Every administrative village of the city (917 then) is surveyed, township by township: basics, baseline figures, problems and risks.',
    ),
  },
  'M1.2': {
    id: 'M1.2',
    group: 'M',
    term: '一村一档、一乡一库',
    gist: label(
      '每村建一份档案，每个乡镇建一个档案库；县级组织部门给予指导，由乡镇党委具体负责。',
      'One dossier a village and one library a township; the county organization department guides, the township Party committee answers for it.',
    ),
  },
  'M1.3': {
    id: 'M1.3',
    group: 'M',
    term: '村情档案',
    gist: label(
      '一份村情档案分五个方面：村的概况、村干部、党组织与党员、集体经济、治理。',
      'A dossier covers five aspects: village overview, village cadres, Party organization and members, collective economy, village governance.',
    ),
  },
  'M2.1': {
    id: 'M2.1',
    group: 'M',
    term: '堡垒指数、正面清单',
    gist: label(
      '堡垒指数的正面清单至少看三件事：班子强不强，党员合不合格、后备有没有人，制度机制全不全。各项分值未给出。',
      'The positive checklist of the fortress index covers a strong leading body, qualified members with a reserve of talent, and complete working mechanisms; the points are left open.',
    ),
    openList: true,
    noFigure: true,
  },
  'M2.2': {
    id: 'M2.2',
    group: 'M',
    term: '强村、中等村、弱村',
    gist: label(
      '乡镇在县级指导下做正向测评，把每个村评为强村、中等村或弱村；分数线未给出。',
      'Townships run the positive assessment under county guidance and grade each village strong, middle or weak; the cut-offs are left open.',
    ),
    noFigure: true,
  },
  'M2.3': {
    id: 'M2.3',
    group: 'M',
    term: '负面清单、负向测评',
    gist: label(
      '负向测评用负面清单筛查问题和风险，例如政治功能弱、纠纷频发、移风易俗滞后；扣分值未给出。',
      'The negative checklist screens problems and risks, such as weak political function, frequent disputes, lagging reform of customs; the deductions are left open.',
    ),
    openList: true,
    noFigure: true,
  },
  'M2.4': {
    id: 'M2.4',
    group: 'M',
    term: '基层党建薄弱村、党风廉政关注村、村级治理困难村、乡村振兴滞后村',
    gist: label(
      '问题分为四类：党建薄弱、廉政需关注、治理有困难、振兴落在后面。',
      'There are four problem types: weak Party building, integrity concern, governance difficulty, lagging revitalization.',
    ),
  },
  'M2.5': {
    id: 'M2.5',
    group: 'M',
    term: '重点防控村、软弱涣散村党组织',
    gist: label(
      '弱村要一个一个筛查，看问题属于哪一类、风险有多高，再定为重点防控村或软弱涣散村党组织并整顿；风险等级的标准未给出。',
      'Weak villages are screened one by one; problem type and risk level decide who is listed as a key-prevention village or as a weak-lax organization, and those are rectified; the risk levels are left open.',
    ),
    noFigure: true,
  },
  'M3.1': {
    id: 'M3.1',
    group: 'M',
    term: '双渠道识别',
    gist: label(
      '双渠道识别以档案更新和正负两项测评为依据：一条是每年的综合评估，一条是年内的即时识别。',
      'Two identification channels rest on dossier updates and on both assessments: a yearly comprehensive evaluation and an immediate one within the year.',
    ),
  },
  'M3.2': {
    id: 'M3.2',
    group: 'M',
    term: '年度定期排查、应纳尽纳',
    gist: label(
      '年度定期排查由县级组织、乡镇负责，每个村都拿负面清单对一遍；不漏一村，不设名额，够条件的全部列入。',
      'In the yearly channel the county organizes and the township answers: every village is checked by the negative checklist, none is left out, and whatever qualifies is included without a quota.',
    ),
  },
  'M3.3': {
    id: 'M3.3',
    group: 'M',
    term: '年内动态排查、信息即时共享',
    gist: label(
      '年内动态排查由县级牵头、乡镇负责，十一个部门发现问题立即互通：纪检监察、宣传、统战、社会工作、政法、民族宗教、公安、司法行政、民政、信访、农业农村，还可增加。',
      'In the channel within the year the county leads, the township answers, and eleven departments share problem information at once: discipline inspection and supervision, publicity, united front, social work, political-legal, ethnic and religious affairs, public security, justice, civil affairs, petitions, agriculture and rural affairs.',
    ),
    openList: true,
  },
  'M3.4': {
    id: 'M3.4',
    group: 'M',
    term: '动态调整、台账',
    gist: label(
      '发现一个就识别一个，名单随之动态调整，台账同步更新。',
      'What is found is identified at once; the lists are adjusted and the ledgers updated.',
    ),
  },
  'M4.1': {
    id: 'M4.1',
    group: 'M',
    term: '四个一、弱村、乱村、穷村',
    gist: label(
      '每个整顿村配齐四个一：一位县级领导联点；一个对口的县级单位结对，弱村对党委部门、乱村对政法单位、穷村对涉农单位；该单位一名从事本领域工作的正式党员干部任第一书记；一位乡镇领导包村。',
      'Four ones for every village under rectification: one linked county leader; one paired county agency of the matching field (Party departments with weak villages, political-legal units with disorderly ones, agriculture-related units with poor ones); one full Party-member cadre of that unit, working in that field, as resident first secretary; one township leader in charge.',
    ),
  },
  'M4.2': {
    id: 'M4.2',
    group: 'M',
    term: '整治措施',
    gist: label(
      '整治措施有五种，还可增加：教育培训、人员调整、政策优惠、项目支持、人才支持。',
      'Kinds of measure: education and training, adjustment of personnel, policy preference, project support, talent support.',
    ),
    openList: true,
  },
  'M4.3': {
    id: 'M4.3',
    group: 'M',
    term: '整顿提升方案',
    gist: label(
      '每个村一份整顿提升方案，由乡镇与职能部门一起拟订并执行，县级给予指导。',
      'The township, with the functional departments and under county guidance, writes a plan for each village and carries it out.',
    ),
  },
  'M5.1': {
    id: 'M5.1',
    group: 'M',
    term: '动态退出',
    gist: label(
      '动态退出要三条同时成立：隐患已消除，或者突出问题已解决；党员和群众满意度较高；堡垒指数不低于中等村。“较高”未给出数值。',
      'A village may leave its list when its risks are eliminated or its prominent problems are solved, and members and residents are well satisfied, and its fortress grade is middle or better; how much "well" is, is left open.',
    ),
    noFigure: true,
  },
  'M5.2': {
    id: 'M5.2',
    group: 'M',
    term: '调低防控措施等级',
    gist: label(
      '风险已受控、预警等级又明显下降的村，可以调低防控措施等级。',
      'Where the risk is under effective control and its warning level clearly lower, the control level may be lowered.',
    ),
  },
  'M5.3': {
    id: 'M5.3',
    group: 'M',
    term: '满意度测评',
    gist: label(
      '满意度测评统一安排，结果是评估、验收和退出时的关键一项。',
      'Satisfaction is a key indicator for evaluation, acceptance and exit, and its survey is organized uniformly.',
    ),
  },
}
