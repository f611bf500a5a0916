import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

interface Chapter {
  readonly title: Words
  readonly says: readonly Words[]
}

/** The rules by which the product handles what people tell, in plain words: art. 17, 31, 44, 48. */
export const rules: {
  readonly version: string
  readonly from: Day
  readonly chapters: readonly Chapter[]
} = {
  version: '1',
  from: '2026-11-22' as Day,
  chapters: [
    {
      title: { zh: '谁在处理', en: 'Who handles it' },
      says: [
        {
          zh: '为您服务的医院（或社区卫生服务中心）的社会工作部门。名称和联系方式盖在这一页的末尾；没有盖的，请向社工要。',
          en: 'The social-work department of the hospital that serves you. Its name is stamped at the end of this page.',
        },
      ],
    },
    {
      title: { zh: '记什么，为什么', en: 'What is kept, and why' },
      says: [
        {
          zh: '您是谁、怎么联系：为了不认错人、能找到您。证件号和电话加密保存，平时只显示一部分。',
          en: 'Who you are and how to reach you. Numbers are kept encrypted and shown in part.',
        },
        {
          zh: '您的病情、家里和经济上的情况、您和社工谈的事：为了和您一起想办法。只记和帮您有关的。',
          en: 'Your illness, family and means, and what you talk about: in order to help. Only what matters for that.',
        },
        {
          zh: '谁看过、改过您的记录：为了查得出谁乱看。',
          en: 'Who looked at your record or changed it: so that misuse can be found.',
        },
      ],
    },
    {
      title: { zh: '谁看得到', en: 'Who sees it' },
      says: [
        {
          zh: '为您服务的社工和社工部主任。交给别的医院、基金会或公开发表以前，会单独问您同不同意，说清给谁、给什么。您可以不同意，也可以随时撤回。',
          en: 'Your social workers and their head. Before anything is given to others or published you are asked separately; you may say no, and take a yes back.',
        },
        {
          zh: '有人要伤害孩子、有人要伤害自己或别人，法律要求报告的，不等同意就要报告。',
          en: 'Danger to a child or to life is reported, as the law asks, without waiting for consent.',
        },
      ],
    },
    {
      title: { zh: '保存多久', en: 'How long' },
      says: [
        {
          zh: '做成这件事需要的最短时间；法律规定更久的，按法律。具体几年、依据是什么，问社工就会告诉您。',
          en: 'As short as it can be, unless a law says longer. The worker tells you the years and the ground.',
        },
      ],
    },
    {
      title: { zh: '您可以要求什么', en: 'What you may ask for' },
      says: [
        {
          zh: '知道这些规则、请人解释；看您自己的记录、要一份复制件；写错了要求改，没写全要求补；符合条件时要求删除。',
          en: 'To know these rules and have them explained; to read and copy your record; to have it corrected, completed, and, where it is due, erased.',
        },
        {
          zh: '还没到法定保存期、删不掉的，改为只保存：查不到、不再写、不再用。',
          en: 'What must still be kept is only kept: not found, not written to, not used.',
        },
        {
          zh: '家人去世，近亲属为自己的合法、正当利益，也可以要求查阅、复制、更正、删除；逝者生前另有安排的，照他的安排。',
          en: 'Near relatives of the dead may ask for a lawful interest of their own, unless the dead had arranged otherwise.',
        },
      ],
    },
    {
      title: { zh: '怎么提', en: 'How to ask' },
      says: [
        {
          zh: '到社工办公室、在病房对社工说、打电话、写信都可以，不收费。我们要看一下证件，只记看了哪种，不记号码。',
          en: 'At the office, on the ward, by telephone or letter, free of charge. We look at a paper and note its kind, never its number.',
        },
        {
          zh: '拒绝您的，会写明理由。您可以向履行个人信息保护职责的部门投诉、举报，也可以向人民法院起诉。',
          en: 'A refusal gives its reason. You may complain to the authority, or sue.',
        },
      ],
    },
    {
      title: { zh: '不满十四周岁的孩子', en: 'Children under fourteen' },
      says: [
        {
          zh: '由监护人同意，也由监护人提要求。孩子的记录另外加锁：只有为他服务的人，经主任批准才能看；谁看的都有记录。',
          en: 'The guardian consents and asks. A child’s record is locked: only those who serve it see it, when the head approves, and every look is on record.',
        },
        {
          zh: '满十四周岁起，问孩子自己。怀疑孩子受到伤害的，一定报告；先不告诉可能伤害他的人。',
          en: 'From fourteen on the child is asked. Suspected harm is reported, and not told to whoever may have done it.',
        },
      ],
    },
  ],
}
