import type { GlassReason } from '../../model/glass.ts'

export const words = {
  what: { zh: '这意味着什么', en: 'What this means' },
  meaning: {
    zh: '不管患者是否允许，您能在一小时内看到影像云里这位患者的全部检查。',
    en: 'For one hour you see all studies of this patient, whatever the patient has said.',
  },
  told: {
    zh: '患者会在“谁看过我的影像”里看到；保存影像的节点会收到通知。',
    en: 'The patient sees it in the list of who looked; the nodes are told.',
  },
  reviewed: {
    zh: '72 小时内由审计管理员复核您写的理由。不是急救而使用，会被记为不当。',
    en: 'The auditor reviews your reasons within 72 hours.',
  },
  proof: {
    zh: '要在五分钟内登录过。超过了，提交时会请您重新登录，填写的内容不会丢。',
    en: 'You must have signed in within five minutes; else you are asked to, and nothing typed is lost.',
  },
  reason: { zh: '理由', en: 'Reason' },
  text: { zh: '当时的情况', en: 'What is happening' },
  textHint: { zh: '至少 10 个字，不写患者姓名', en: 'At least ten characters, without the name' },
  short: { zh: '请写至少 10 个字', en: 'At least ten characters' },
  needed: { zh: '请选择', en: 'Please choose' },
  break: { zh: '我确认是紧急情况，查看影像', en: 'This is an emergency: show the images' },
  signIn: { zh: '重新登录', en: 'Sign in again' },
  until: (at: string, due: string) => ({
    zh: `紧急破例到 ${at} 为止；${due} 前复核。`,
    en: `In force until ${at}; to be reviewed by ${due}.`,
  }),
  reviewLead: {
    zh: '医生在紧急情况下越过患者意愿查看影像，72 小时内复核理由是否成立。这里没有患者姓名和影像；不能复核自己的。',
    en: 'A doctor looked against or without consent. Say within 72 hours whether it was right.',
  },
  none: { zh: '没有紧急破例。', en: 'Nobody has broken the glass.' },
  shown: (shown: number, total: number) => ({
    zh: `显示 ${shown} 条，共 ${total} 条`,
    en: `${shown} of ${total}`,
  }),
  by: (doctor: string, at: string) => ({ zh: `${doctor}，${at}`, en: `${doctor}, ${at}` }),
  due: (at: string) => ({ zh: `${at} 前复核`, en: `review by ${at}` }),
  late: { zh: '已过复核期限', en: 'Review is overdue' },
  outcome: { zh: '结论', en: 'Outcome' },
  justified: { zh: '理由成立', en: 'Justified' },
  'not-justified': { zh: '理由不成立', en: 'Not justified' },
  remark: { zh: '复核意见', en: 'Remark' },
  write: { zh: '请填写', en: 'Please fill in' },
  review: { zh: '记下复核', en: 'Keep the review' },
  done: { zh: '已复核', en: 'Reviewed' },
  doneBy: (who: string, at: string) => ({ zh: `${who}复核于 ${at}`, en: `${who}, ${at}` }),
}

export const reasonWords: Record<GlassReason, { zh: string; en: string }> = {
  'life-threatening': { zh: '危及生命', en: 'Life is in danger' },
  unconscious: { zh: '患者昏迷，无法表达', en: 'The patient is unconscious' },
  'consent-unreachable': {
    zh: '查不到患者的授权',
    en: 'What the patient said cannot be found out',
  },
}
