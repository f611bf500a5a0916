import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

/** One duty of a law, in our own words, with where it stands and since when it is in force. */
export interface Duty {
  readonly source: string
  readonly article: string
  readonly inForceSince: Day
  readonly says: Words
}

const day = (text: string) => text as Day

const WARD_ORDER = { source: '北京市医院安全秩序管理规定', inForceSince: day('2020-07-01') }
const DISPUTES = { source: '医疗纠纷预防和处理条例', inForceSince: day('2018-10-01') }

/** Read in a public collection of laws (state of April 2025); to be checked against the official copy. */
export const duties = {
  /** “At once” is all that is said: no number of minutes is written there, and none is invented here. */
  atOnce: {
    ...{ ...WARD_ORDER, article: '第十四条第二款' },
    says: {
      zh: '发生纠纷，医院的医患关系部门要立即派人，去和患者或近亲属沟通。法条没有写分钟数，这里只如实记下用了多久。',
      en: 'The hospital’s relations department sends somebody to the patient or the family at once. The law names no number of minutes; what it took is kept as a fact.',
    },
  },
  headOfHospital: {
    ...{ ...WARD_ORDER, article: '第十四条第二款' },
    says: {
      zh: '可能闹成治安或刑事案件的，医院负责人要及时介入。',
      en: 'Where it may come to an offence, the head of the hospital steps in.',
    },
  },
  police: {
    ...{ ...DISPUTES, article: '第二十九条第二款' },
    says: {
      zh: '涉嫌违反治安管理或犯罪的，医院要立即向公安机关报案。',
      en: 'A suspected offence is reported to the police at once.',
    },
  },
  told: {
    ...{ ...DISPUTES, article: '第二十三条' },
    says: {
      zh: '要告诉患者或近亲属：有哪些合法的解决途径、病历和实物怎样封存启封、病历怎样查阅复制。',
      en: 'The patient or the family is told of the lawful ways, of the sealing of records, and of their right to read and copy them.',
    },
  },
  representatives: {
    ...{ ...DISPUTES, article: '第三十条第一款' },
    says: {
      zh: '协商要在专门的地方，不影响看病；人多时各推代表，每方不超过五人。',
      en: 'Talks are held in a room for it; each side sends five people at most.',
    },
  },
  inWriting: {
    ...{ ...DISPUTES, article: '第三十条第四款' },
    says: {
      zh: '谈成的，双方要签书面和解协议。本页的共同说明不能代替它。',
      en: 'What is settled is signed as a written agreement; this sheet does not replace it.',
    },
  },
  ways: {
    ...{ ...DISPUTES, article: '第二十二条' },
    says: {
      zh: '除了双方协商，还可以申请人民调解、申请行政调解，或向法院起诉。',
      en: 'Besides talking: people’s mediation, mediation by the health authority, or the court.',
    },
  },
} as const satisfies Record<string, Duty>

/** How many each side sends at most: 医疗纠纷预防和处理条例第三十条. */
export const MOST_REPRESENTATIVES = 5
