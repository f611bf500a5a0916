export const words = {
  messageTitle: { zh: '共同说明', en: 'Message for both sides' },
  about: (when: string, place: string) => ({
    zh: `关于 ${when} 在${place}发生的事，双方谈过以后，都同意下面的话。`,
    en: `About what happened on ${when} at ${place}: both sides agree to the following.`,
  }),
  aboutDraft: (when: string, place: string) => ({
    zh: `关于 ${when} 在${place}发生的事，拟请双方确认下面的话。`,
    en: `About what happened on ${when} at ${place}: proposed to both sides.`,
  }),
  draft: {
    zh: '还没有得到双方确认，只供念给双方听，不能当作结果。',
    en: 'Not confirmed by both sides yet: for reading aloud only.',
  },
  common: { zh: '双方都同意的', en: 'What both agree on' },
  text: { zh: '约定', en: 'What both heard' },
  confirmed: { zh: '确认', en: 'Confirmed' },
  otherWays: { zh: '说明', en: 'To know' },
  patientSign: { zh: '患方代表签名', en: 'For the patient’s side' },
  hospitalSign: { zh: '院方代表签名', en: 'For the hospital' },
  mediator: { zh: '调解人签名', en: 'Mediator' },
  noMessage: {
    zh: '还没有写共同说明。请先回到调解页面写好。',
    en: 'No message was worded yet. Go back and word it first.',
  },
  back: { zh: '回到调解', en: 'Back to the mediation' },
  recordTitle: { zh: '医患调解内部记录', en: 'Internal record of a mediation' },
  internal: {
    zh: '内部记录：写有双方各自私下说的话，不交给任何一方。',
    en: 'Internal: it holds what each side said in private. Neither side gets it.',
  },
  worker: { zh: '社工签名', en: 'Social worker' },
  lead: { zh: '社工部主任签名', en: 'Head of social work' },
  none: { zh: '无', en: 'none' },
  noSuch: { zh: '没有找到这次调解。', en: 'No such mediation.' },
}
