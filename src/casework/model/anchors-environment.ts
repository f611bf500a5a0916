import type { Domain } from './code-lists.ts'
import type { FiveWords } from './five-words.ts'

type Around = Extract<
  Domain,
  'family' | 'care-burden' | 'social-support' | 'finance' | 'housing-discharge' | 'school-work'
>

/** What lies around the person: family, helpers, money, a home, school and work. */
export const environmentAnchors: Record<Around, FiveWords> = {
  family: [
    {
      zh: '家人互相体谅，有事一起商量。',
      en: 'The family bears with each other and talks things over.',
    },
    {
      zh: '偶有争执，事后能和好。',
      en: 'Quarrels now and then, and makes up.',
    },
    {
      zh: '有话不说或常说不到一起，重要的事难以商量。',
      en: 'Things go unsaid or talks fail; what matters is hard to settle.',
    },
    {
      zh: '经常争吵、互相埋怨，或有人退出不管，照顾和治疗受影响。',
      en: 'Frequent quarrels and blame, or someone has withdrawn; care and treatment suffer.',
    },
    {
      zh: '关系断绝，或家人之间有伤害、控制、遗弃。',
      en: 'Ties are cut, or there is harm, control or abandonment in the family.',
    },
  ],
  'care-burden': [
    {
      zh: '照顾的人手够，轮得开，照顾者吃睡如常。',
      en: 'Enough hands that take turns; carers eat and sleep as usual.',
    },
    {
      zh: '有点累，休息一下能恢复。',
      en: 'A little tired; rest helps.',
    },
    {
      zh: '主要靠一个人，常感吃力，自己的事顾不上。',
      en: 'It rests on one person, often strained, with no time for anything else.',
    },
    {
      zh: '照顾者身心透支，睡不好、生病、发火或停了工作。',
      en: 'The carer is worn out: sleepless, ill, losing temper, or had to stop working.',
    },
    {
      zh: '没有人能照顾，或照顾者已无力继续，人没人管。',
      en: 'Nobody can care, or the carer cannot go on: the person is left without care.',
    },
  ],
  'social-support': [
    {
      zh: '遇事有三个以上可以开口的人，有人来往。',
      en: 'Three or more people to turn to, and company.',
    },
    {
      zh: '有帮手，但不多，或都离得远。',
      en: 'Has helpers, but few or far away.',
    },
    {
      zh: '只有一两个人能帮上忙，他们自己也难。',
      en: 'Only one or two can help, and have troubles of their own.',
    },
    {
      zh: '几乎没有人来往，有事不知道找谁。',
      en: 'Hardly any company; does not know whom to turn to.',
    },
    {
      zh: '孤身一人，联系不到任何亲友或组织。',
      en: 'All alone: no kin, friend or organisation can be reached.',
    },
  ],
  finance: [
    {
      zh: '医保已用上，自付的部分拿得出来。',
      en: 'Insurance is in use, and the own share can be paid.',
    },
    {
      zh: '有些压力，要省着花，治疗没有受影响。',
      en: 'Some pressure; has to economise, without effect on treatment.',
    },
    {
      zh: '靠借钱或动用养老、学费的钱来看病。',
      en: 'Pays by borrowing, or from savings meant for old age or school.',
    },
    {
      zh: '已经欠费，或医保没办、报不了，借也难借到。',
      en: 'In arrears, or insurance is missing or does not pay, and nobody lends any more.',
    },
    {
      zh: '因为没钱停药、停治或准备放弃，吃住也成问题。',
      en: 'For want of money treatment stops or is to be given up; food and shelter at risk.',
    },
  ],
  'housing-discharge': [
    {
      zh: '有稳定住处，出院后的去处和照顾都定好了。',
      en: 'A settled home; place and care after discharge are arranged.',
    },
    {
      zh: '去处有了，还要添些设备或小改造。',
      en: 'There is a place; some equipment or small changes are still needed.',
    },
    {
      zh: '出院去哪里、谁来接手还没落实。',
      en: 'Where to go and who takes over is not settled yet.',
    },
    {
      zh: '住处不适合（上下楼、合租、太远）或机构不收，出院已被耽误。',
      en: 'The home does not fit or no institution accepts: discharge is delayed.',
    },
    {
      zh: '无家可归，或回去就有危险。',
      en: 'Nowhere to go, or going back is dangerous.',
    },
  ],
  'school-work': [
    {
      zh: '学习、工作照常，或已退休不受影响。',
      en: 'School or work as usual, or retired and unaffected.',
    },
    {
      zh: '短期请假，单位或学校都知道，位置保留。',
      en: 'On short leave, known to employer or school; the place is kept.',
    },
    {
      zh: '看病和上班上学难以兼顾，成绩或收入在下降。',
      en: 'Treatment and work or school are hard to combine; marks or income are falling.',
    },
    {
      zh: '已休学或停工一段时间，能否回去说不准。',
      en: 'School or work has been interrupted for a while; the return is uncertain.',
    },
    {
      zh: '失学、被辞退，或受到歧视，失去这条路。',
      en: 'Has lost the place at school or work, or is discriminated against.',
    },
  ],
}
