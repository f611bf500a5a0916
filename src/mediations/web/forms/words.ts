export const words = {
  needed: { zh: '请写上', en: 'Please fill this in' },
  choose: { zh: '请选一个', en: 'Please choose one' },
  saved: { zh: '已记下', en: 'Saved' },
  save: { zh: '记下', en: 'Save' },

  what: { zh: '发生了什么', en: 'What happened' },
  whatHint: {
    zh: '只写双方都不否认的事实：谁、在哪里、做了什么。谁对谁错留给两边自己说。',
    en: 'Only what nobody disputes. Who is right is left to both sides.',
  },
  happenedAt: { zh: '什么时候发生', en: 'When it happened' },
  place: { zh: '在哪里', en: 'Where' },
  reportedAt: { zh: '什么时候接到报告', en: 'When it was reported' },
  reportedBy: { zh: '谁报告的', en: 'Who reported it' },
  complaintNumber: { zh: '投诉办的编号', en: 'Number at the complaint office' },
  complaintHint: {
    zh: '医院投诉接待部门已登记的，抄上编号，两边记录对得上。',
    en: 'Where the complaint office of the hospital has it, its number.',
  },

  sentWho: { zh: '派了谁', en: 'Who was sent' },
  sentHint: { zh: '写部门和人，例如：医患关系办公室值班员', en: 'Department and person' },
  sentAt: { zh: '什么时候到场', en: 'When they got there' },

  safety: { zh: '现场安全吗', en: 'Is it safe' },
  threatHint: {
    zh: '有威胁时：先让人离开危险，请保安和医院负责人，涉嫌违法犯罪的立即报警。',
    en: 'Under a threat: people out of danger first, then the guards, the head, the police.',
  },
  measures: { zh: '做了什么保护大家', en: 'What was done to protect people' },
  headTold: { zh: '哪位医院负责人介入', en: 'Which head of the hospital stepped in' },
  headToldAt: { zh: '什么时候介入', en: 'When' },
  policeToldAt: { zh: '什么时候报警', en: 'When the police was called' },
  toldOf: { zh: '已经告诉患方', en: 'The family was told of' },

  wordsOf: { zh: '他们怎么说', en: 'What they say' },
  wordsHint: {
    zh: '用他们自己的话，尽量原样。这一段不会给另一方看。',
    en: 'In their own words. The other side will not see it.',
  },
  saidBy: { zh: '谁说的', en: 'Who said it' },
  saidAs: { zh: '是什么身份', en: 'As what' },
  heardAt: { zh: '什么时候听取', en: 'When it was heard' },
  readBackTo: { zh: '念给谁确认过', en: 'Read back to and confirmed by' },
  readBackHint: {
    zh: '念一遍，对方说“是这样”，才写上名字。没确认可以先空着，但会谈前要补上。',
    en: 'Only after they said “that is right”. It is needed before both sides meet.',
  },
  interest: { zh: '他们真正在意的是什么', en: 'What matters to them' },
  interestHint: {
    zh: '话后面的需要，由社工理解后写下，例如：疼的时候有人来。',
    en: 'The need behind the words, as you understand it.',
  },
  refusedWhy: { zh: '不愿说的原因', en: 'Why they would not speak' },
  refusedHint: {
    zh: '对方不愿说时才写，上面的话就空着。',
    en: 'Only where they would not speak; leave their words empty then.',
  },

  meetingAt: { zh: '什么时候', en: 'When' },
  meetingPlace: { zh: '在哪里', en: 'Where' },
  meetingPlaceHint: {
    zh: '找一间专门的房间，不在病房和护士站谈。',
    en: 'A room for it, neither the ward nor the nurses’ station.',
  },
  patientSide: { zh: '患方谁来', en: 'Who comes for the patient' },
  hospitalSide: { zh: '院方谁来', en: 'Who comes for the hospital' },
  sideHint: (most: number) => ({
    zh: `一行一个人，每方最多 ${most} 人。`,
    en: `One a line, at most ${most} a side.`,
  }),
  tooMany: (most: number) => ({
    zh: `最多 ${most} 人，请两边各推代表。`,
    en: `At most ${most}: each side sends representatives.`,
  }),

  common: { zh: '双方都同意的', en: 'What both agree on' },
  text: { zh: '共同说明', en: 'The message for both' },
  textHint: {
    zh: '两边听到的是同一段话。写清楚谁在什么时候做什么，不写谁的错，也不写任何一方私下说的话。',
    en: 'The same text for both: who does what and when. No blame, and nothing said in private.',
  },
  rewordHint: {
    zh: '改写以后，先前的确认不再算数，要重新念给两边听。',
    en: 'After rewording, both sides confirm it anew.',
  },

  who: { zh: '谁确认的', en: 'Who confirmed it' },
  confirm: { zh: '已念给他们听，他们同意', en: 'It was read to them, and they agree' },

  outcome: { zh: '怎么结束的', en: 'How it ended' },
  note: { zh: '说明', en: 'Note' },
  noteHint: {
    zh: '一两句话：为什么是这个结果。写完后整份记录不再改动。',
    en: 'One or two sentences. After this the record is not changed any more.',
  },
  referredTo: { zh: '转到哪里', en: 'Where it goes' },
  followUpOn: { zh: '哪天回访', en: 'Follow-up on' },
  followUpHint: {
    zh: '到那天会出现在您的工作台上。',
    en: 'It will be on your desk that day.',
  },
  end: { zh: '结束调解', en: 'End the mediation' },

  followedAt: { zh: '什么时候回访', en: 'When' },
  found: { zh: '说好的做到了吗', en: 'Was it kept' },
  foundText: { zh: '情况', en: 'How it goes' },
}
