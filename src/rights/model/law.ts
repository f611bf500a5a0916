import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const LAW = { title: '个人信息保护法', inForceSince: '2021-11-01' as Day }

/** Which article a rule stands on, in our own words. To be checked against the official copy. */
export const articles = {
  '18': {
    zh: '依法应当保密或者不需要告知的，可以不告知。',
    en: 'What a law keeps secret need not be told.',
  },
  '19': {
    zh: '保存期限是做成这件事所必需的最短时间；法律、行政法规另有规定的，依其规定。',
    en: 'Data are kept for the shortest time that is needed, unless a law says otherwise.',
  },
  '31': {
    zh: '不满十四周岁的，由监护人同意，并有专门的处理规则。',
    en: 'For a child under fourteen the guardian decides, under rules of their own.',
  },
  '35': {
    zh: '告知会妨碍国家机关履行法定职责的，可以不告知。',
    en: 'What would hinder a state organ in its duty need not be told.',
  },
  '44': {
    zh: '个人有权知道、决定自己的信息怎么被处理，也有权限制或者拒绝。',
    en: 'A person knows and decides what is done with the own data, and may limit or refuse it.',
  },
  '45': {
    zh: '个人有权查阅、复制自己的信息，机构要及时提供。',
    en: 'A person may read and copy the own data, and is given them in good time.',
  },
  '46': {
    zh: '信息不准确、不完整的，个人有权要求更正、补充；机构要核实并及时改好。',
    en: 'What is wrong or incomplete is verified and corrected in good time.',
  },
  '47': {
    zh: '符合条件的应当删除；法定保存期没到，或者技术上难以删除的，除了保存和必要的保护，停止其他处理。',
    en: 'What is not needed is erased; what must be kept, or cannot be erased, is only kept.',
  },
  '48': {
    zh: '个人有权要求机构解释处理规则。',
    en: 'A person may have the rules explained.',
  },
  '49': {
    zh: '人去世后，近亲属为自己的合法、正当利益，可以查阅、复制、更正、删除死者的相关信息；死者生前另有安排的除外。',
    en: 'Near relatives of the dead have these rights for a lawful interest of their own, unless the dead had arranged otherwise.',
  },
  '50': {
    zh: '机构要有方便的受理办法；拒绝的要说明理由，个人可以向法院起诉。',
    en: 'Requests are easy to make; a refusal gives its reason, and the person may sue.',
  },
  '55': {
    zh: '处理敏感信息、自动化决策、委托、提供、公开、向境外提供，以及对个人有重大影响的，事先要做影响评估。',
    en: 'Before sensitive data are processed, given away, published or decided upon by machine, the impact is assessed.',
  },
  '56': {
    zh: '评估要写：目的和方式是否合法、正当、必要，对个人的影响和安全风险，保护措施是否合法、有效、与风险相称；报告和处理记录至少保存三年。',
    en: 'The assessment says whether it is lawful and necessary, what it does to people, and whether the measures fit; it is kept for three years at least.',
  },
  '65': {
    zh: '任何人都有权向履行个人信息保护职责的部门投诉、举报。',
    en: 'Anybody may complain to the authority for the protection of personal data.',
  },
} as const satisfies Record<string, Words>

export type Article = keyof typeof articles

const DIGITS = '零一二三四五六七八九'

/** 45 → 《个人信息保护法》第四十五条 */
export function cite(article: Article): string {
  const [tens, ones] = [Math.floor(Number(article) / 10), Number(article) % 10]
  const first = tens > 1 ? `${DIGITS[tens]}十` : '十'
  return `《${LAW.title}》第${first}${ones ? DIGITS[ones] : ''}条`
}
