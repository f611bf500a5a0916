import type { Words } from '#platform/model/words.ts'

const all = {
  'encounter-known': {
    zh: '这个就诊号已经登记过了，请在列表里打开。',
    en: 'This number is registered already. Open it from the list.',
  },
  'no-such-encounter': {
    zh: '本院没有这次就诊，不能查询这位患者的影像。',
    en: 'There is no such encounter in this house: the patient cannot be looked up.',
  },
  'encounter-over': {
    zh: '这次就诊已经结束，不能再查询这位患者的影像。患者再来时重新登记。',
    en: 'This encounter is over. Register the patient again when they come back.',
  },
  'no-own-code': {
    zh: '您的账户还没有绑定医保人员管理码，请带身份证到医保窗口绑定后再查看。',
    en: 'Your account is not bound to your insurance code yet. Ask at the insurance counter.',
  },
  'no-hub': {
    zh: '这个系统还没有接入影像云，查不到外院影像。接入由系统管理员设置（HUB_URL）。',
    en: 'This installation is not connected to the imaging network (setting HUB_URL).',
  },
  'hub-unreachable': {
    zh: '影像云的中心节点现在连不上，不知道有没有影像。这不表示没有检查；请稍后再试。',
    en: 'The hub cannot be reached: whether there are images is not known. Try again later.',
  },
  'no-ticket': {
    zh: '中心节点没有发给调阅票：这项检查现在不能打开，可能是节点连不上、已撤回，或不在授权范围内。',
    en: 'The hub gave no ticket: the study cannot be opened now.',
  },
  'node-unreachable': {
    zh: '保存这项检查的节点现在连不上。检查仍在那里；请稍后再试，或打电话给节点。',
    en: 'The node that keeps this study cannot be reached. Try later, or phone the node.',
  },
  'no-such-opening': {
    zh: '这次调阅已经结束，请回到列表重新打开。',
    en: 'This opening has ended. Open the study again from the list.',
  },
  'no-such-glass': {
    zh: '没有这次紧急破例，或者它的一小时已过。仍然需要时，请重新说明理由。',
    en: 'There is no such breaking of the glass, or its hour is over. Give your reasons again.',
  },
  'prove-yourself-again': {
    zh: '紧急破例前请在五分钟内重新登录一次，证明是您本人。',
    en: 'Sign in again first: not longer than five minutes ago.',
  },
  'reviewed-already': { zh: '这次紧急破例已经复核过。', en: 'This was reviewed already.' },
  'no-such-share': {
    zh: '打不开：链接或提取码不对，或者已过期、已收回、打开次数用完。请向分享的人再要一次。',
    en: 'It cannot be opened: wrong link or code, or over, taken back or used up. Ask who shared it.',
  },
  'not-your-study': {
    zh: '影像云里现在没有您的这项检查，不能分享。请重新查询。',
    en: 'This is not among your studies now. Ask again.',
  },
  'no-such-signal': { zh: '没有这条线索。', en: 'There is no such signal.' },
  'signal-not-so-far': {
    zh: '现在不能这样处理：先向机构询问，才能记为已说明或已核实；网络自身的原因不追问机构。',
    en: 'Not yet: ask the institution first. What the network caused is held against nobody.',
  },
} satisfies Record<string, Words>

export function refusals(...codes: readonly (keyof typeof all)[]) {
  return Object.fromEntries(codes.map((code) => [code, all[code]]))
}
