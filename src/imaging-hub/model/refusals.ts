import type { Words } from '#platform/model/words.ts'

/** What the hub says no with, in words. */
const known = {
  'member-not-active': {
    zh: '本机构的成员资格已暂停或终止，不能查询或调阅。请联系省级管理部门。',
    en: 'This member is suspended or removed: no look-ups, no tickets.',
  },
  'purpose-not-granted': {
    zh: '本机构没有获准以这个目的调阅影像。',
    en: 'This member may not ask for this purpose.',
  },
  'no-encounter': {
    zh: '只能调阅正在本院就诊的患者：没有有效的就诊记录。',
    en: 'Only for patients who are being treated here: there is no encounter in force.',
  },
  'glass-not-broken': {
    zh: '没有有效的紧急破例记录。请先说明理由。',
    en: 'The glass was not broken, or too long ago. Give your reasons first.',
  },
  'role-may-not': {
    zh: '这个岗位不能做这件事。',
    en: 'This role may not do that.',
  },
  'prove-yourself-again': {
    zh: '紧急破例前请在五分钟内重新验证身份。',
    en: 'Prove who you are once more, not longer than five minutes ago.',
  },
  'no-such-break-glass': {
    zh: '没有找到这次紧急破例。',
    en: 'There was no such breaking of the glass.',
  },
  'reviewed-already': { zh: '这次紧急破例已经复核过。', en: 'This was reviewed already.' },
  'not-by-oneself': {
    zh: '不能复核自己的紧急破例，请由另一位负责人复核。',
    en: 'Nobody reviews what he did himself.',
  },
  'no-such-consent': { zh: '没有找到这份授权。', en: 'There is no such consent.' },
} as const satisfies Record<string, Words>

export type HubRefusal = keyof typeof known

export function refusals(...codes: readonly HubRefusal[]): Record<string, Words> {
  return Object.fromEntries(codes.map((code) => [code, known[code]]))
}
