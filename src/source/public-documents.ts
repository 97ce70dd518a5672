import type { PublicId } from '../core/citation.js'
import { type Label, label } from '../core/label.js'

/** A public document of another place or body. An assumption may give it as the reason for its figure (D5). */
export interface PublicDocument {
  readonly id: PublicId
  readonly title: Label
  /** The day of publication, or of its data, as `YYYY-MM-DD`; for some only the year is known, for some nothing. */
  readonly date?: string
  /** The site or the number under which it was read. */
  readonly where: string
  /** The fact that it is cited for. */
  readonly fact: Label
}

/**
 * Public documents of other places and bodies. None of them binds Xining.
 *
 * @example
 * ```ts
 * import { publicDocuments } from 'baolei/source'
 *
 * publicDocuments.P3.title.en // 'Haiyan county, Qinghai, 2023'
 * publicDocuments.P3.date // '2023-04-06'
 * ```
 */
export const publicDocuments: { readonly [Id in PublicId]: PublicDocument & { readonly id: Id } } = {
  P1: {
    id: 'P1',
    title: label('青海省“堡垒指数”（2018年）', 'Qinghai province, fortress index, 2018'),
    date: '2018-06-22',
    where: 'dangjian.people.com.cn',
    fact: label(
      '共性部分分四个维度：领导班子、党员队伍、工作机制、基础保障；共十六条标准。',
      'The common part has four dimensions: leading body, members, working mechanisms, basic support; sixteen standards.',
    ),
  },
  P2: {
    id: 'P2',
    title: label('青海省某州（2019年）', 'A prefecture of Qinghai, 2019'),
    date: '2019-06-05',
    where: 'cfenews.com',
    fact: label(
      '三类十七条标准，其中一类直接认定，包括：班子配备不齐、书记空缺超过3个月；书记不胜任；组织生活有名无实；两年以上无发展对象；社会治安、信访、矛盾纠纷集中，发生群体性事件；满意度低于60%；纪检、政法、信访部门移交。不得向乡镇下达指标。',
      'Seventeen standards in three groups, one of them for direct identification, with among these: leading body incomplete and the post of secretary vacant for more than 3 months; secretary not up to the post; organizational life in name only; two years and more without anyone under development for membership; public order, petitions and disputes concentrated, group incidents; satisfaction under 60 %; referrals from discipline, political-legal and petition bodies. Quotas are not to be handed to townships.',
    ),
  },
  P3: {
    id: 'P3',
    title: label('青海省海晏县（2023年）', 'Haiyan county, Qinghai, 2023'),
    date: '2023-04-06',
    where: 'qhhnnews.com',
    fact: label(
      '审批链条：村自查、乡镇核查、组织部门、县委常委会。',
      'Chain of approval: own check, check by the township, organization department, county standing committee.',
    ),
  },
  P4: {
    id: 'P4',
    title: label('山东省菏泽市', 'Heze, Shandong'),
    where: 'wx.heze.cn',
    fact: label('整顿完成后跟踪一年。', 'One year of follow-up after completion.'),
  },
  P5: {
    id: 'P5',
    title: label(
      '国务院办公厅通知，国办函〔2026〕12号',
      'Notice of the General Office of the State Council, 国办函〔2026〕12号',
    ),
    date: '2026-01-25',
    where: '国办函〔2026〕12号 (repost)',
    fact: label(
      '考核不以签到、排名、点赞或投票数为依据，不强制上传照片、视频、轨迹。',
      'No sign-ins, rankings, counts of likes or votes as a basis of assessment; no forced upload of photos, video or tracks.',
    ),
  },
  P6: {
    id: 'P6',
    title: label('国家统计局统计用区划代码', 'National Bureau of Statistics, division codes'),
    date: '2023-06-30',
    where: 'stats.gov.cn',
    fact: label(
      '代码共 12 位：省 2 位、市 2 位、县 2 位、乡 3 位、村 3 位；全国村民委员会 456,602 个，西宁 916 个。',
      '12 digits: province 2, city 2, county 2, township 3, village 3; 456,602 village committees in the country, 916 in Xining.',
    ),
  },
  P7: {
    id: 'P7',
    title: label(
      '《整治形式主义为基层减负若干规定》',
      'Provisions against formalism, to lighten the burden of the grass roots',
    ),
    date: '2024-08-06',
    where: 'central offices',
    fact: label(
      '精简报表、会议和检查，不得要求基层重复报送。',
      'Fewer forms, meetings and inspections; no repeated reporting by the grass roots.',
    ),
  },
  P8: {
    id: 'P8',
    title: label(
      '中央组织部2014年列举的八种情形',
      'Eight basic situations of a weak-lax organization, central Organization Department, 2014',
    ),
    date: '2014',
    where: 'a report of 2017; the list only in secondary texts',
    fact: label(
      '班子配备不齐或书记长期缺职；书记不胜任；组织生活不正常；财务和民主管理混乱；宗族、宗教或黑恶势力干扰；治安和信访问题集中；无活动场所或场所不用；服务能力弱。',
      'Leading body incomplete or post long vacant; secretary not up to the post; organizational life in name only; accounts and democratic management in disorder; clan, religious or criminal interference; public order and petitions concentrated; no premises or unused; weak in serving.',
    ),
  },
  P9: {
    id: 'P9',
    title: label(
      '《中华人民共和国农村集体经济组织法》',
      'Law of the People’s Republic of China on Rural Collective Economic Organizations',
    ),
    date: '2024-06-28',
    where: '2024-06-28 (adopted); in force 2025-05-01',
    fact: label(
      '2024年6月28日通过，2025年5月1日起施行。农村集体经济组织坚持党的领导，在乡镇党委、街道党工委和村党组织的领导下依法履职；其负责人依照该法规定的程序产生。',
      'Adopted on 2024-06-28, in force since 2025-05-01. A collective economic organization works by law under the leadership of the township and village Party organizations; its head takes office by the procedure of this law.',
    ),
  },
}
