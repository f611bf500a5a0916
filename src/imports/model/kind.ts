import { z } from 'zod'
import type { Actor, Role } from '#platform/model/actor.ts'
import type { Words } from '#platform/model/words.ts'

/** What a sheet can be full of. */
export const ImportKind = z.enum(['patients', 'old-cases', 'staff'])
export type ImportKind = z.infer<typeof ImportKind>

/** Those who import anything at all. */
export const IMPORTERS = [
  'social-worker',
  'lead',
  'system-admin',
] as const satisfies readonly Role[]

/** People are registered by those who serve them, accounts by whoever keeps the system. */
const importers: Record<ImportKind, readonly Role[]> = {
  patients: ['social-worker', 'lead'],
  'old-cases': ['social-worker', 'lead'],
  staff: ['system-admin'],
}

export function mayImport(role: Actor['role'], kind: ImportKind) {
  return importers[kind].some((one) => one === role)
}

export const importKindWords: Record<ImportKind, Words & { readonly what: Words }> = {
  patients: {
    zh: '服务对象',
    en: 'Patients',
    what: {
      zh: '姓名、身份证号、电话。已登记过的人会认出来，不会重复。',
      en: 'Names, identity numbers, telephones. Who is on record is recognised.',
    },
  },
  'old-cases': {
    zh: '旧个案',
    en: 'Old cases',
    what: {
      zh: '已经结案的个案：开案和结案日期、原因、小结。归入您的名下。',
      en: 'Cases that are closed: dates, reason, summary. They become yours.',
    },
  },
  staff: {
    zh: '同事账号',
    en: 'Accounts of colleagues',
    what: {
      zh: '登录名和姓名。导入后拿到激活码，再由安全管理员任职。',
      en: 'User names and names. You get activation codes; posts are given by the security administrator.',
    },
  },
}
