import type { Words } from '#platform/model/words.ts'

/** What each step is called: on its button, in the list of what was said, and in the log. */
export const stepWords: Readonly<Record<string, Words>> = {
  prepare: { zh: '准备好转介包', en: 'Package prepared' },
  open: { zh: '打开链接', en: 'Link opened' },
  send: { zh: '发送转介', en: 'Send' },
  drop: { zh: '不发了', en: 'Do not send' },
  resend: { zh: '材料已补，请对方再看', en: 'Papers are there, ask again' },
  cancel: { zh: '撤回转介', en: 'Cancel' },
  'record-delivery': { zh: '对方口头说办好了', en: 'They said it is done' },
  'give-up': { zh: '没办成，结束', en: 'It failed, end it' },
  attempt: { zh: '没联系上本人', en: 'Could not reach the client' },
  confirm: { zh: '本人确认办好了', en: 'The client confirms' },
  settle: { zh: '知道了，已另作安排', en: 'Settled' },
  accept: { zh: '接收', en: 'Accept' },
  decline: { zh: '不能接', en: 'Decline' },
  return: { zh: '退回补材料', en: 'Return for papers' },
  redirect: { zh: '建议转别处', en: 'Redirect' },
  hold: { zh: '要排队', en: 'Waiting list' },
  start: { zh: '开始办', en: 'Begin' },
  deliver: { zh: '办好了', en: 'Delivered' },
  fail: { zh: '没办成', en: 'Failed' },
}
