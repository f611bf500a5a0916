import { z } from 'zod'
import type { Role } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import type { Words } from '#platform/model/words.ts'

/** As whom one may look around: one for each role, and some more to see where sight ends. */
export const DemoRole = z.enum([
  'social-worker',
  'second-social-worker',
  'lead',
  'volunteer',
  'second-volunteer',
  'doctor',
  'partner',
  'aid-officer',
  'second-aid-officer',
  'supervisor',
  'second-supervisor',
  'foundation',
  'bureau-officer',
  'other-social-worker',
  'district-officer',
  'city-officer',
  'insurance-clerk',
  'insurance-reviewer',
  'second-insurance-reviewer',
  'fund-auditor',
  'insured',
  'other-insured',
  'system-admin',
  'security-admin',
  'audit-admin',
])
export type DemoRole = z.infer<typeof DemoRole>

export const demoRoleWords: Record<DemoRole, Words> = {
  'social-worker': { zh: '病房医务社工', en: 'Social worker on the ward' },
  'second-social-worker': { zh: '同院另一位社工', en: 'Another social worker, same hospital' },
  'other-social-worker': { zh: '外院医务社工', en: 'Social worker of another hospital' },
  lead: { zh: '社工部主任', en: 'Head of social work' },
  volunteer: { zh: '志愿者', en: 'Volunteer' },
  'second-volunteer': { zh: '另一位志愿者', en: 'Another volunteer' },
  doctor: { zh: '医生', en: 'Doctor' },
  partner: { zh: '合作机构联系人', en: 'Partner' },
  'aid-officer': { zh: '救助经办', en: 'Aid officer' },
  'second-aid-officer': { zh: '另一位救助经办', en: 'Another aid officer' },
  supervisor: { zh: '行业督导', en: 'Supervisor' },
  'second-supervisor': { zh: '另一位督导', en: 'Another supervisor' },
  foundation: { zh: '基金会', en: 'Foundation' },
  'bureau-officer': { zh: '协同部门', en: 'Another bureau' },
  'district-officer': { zh: '区卫生健康委', en: 'District officer' },
  'city-officer': { zh: '市卫生健康委', en: 'City officer' },
  'insurance-clerk': { zh: '普惠健康保经办', en: 'Insurance clerk' },
  'insurance-reviewer': { zh: '普惠健康保复核', en: 'Insurance reviewer' },
  'second-insurance-reviewer': { zh: '另一位复核', en: 'Another reviewer' },
  'fund-auditor': { zh: '医保基金核查', en: 'Auditor of the insurance fund' },
  insured: { zh: '参保人', en: 'Insured person' },
  'other-insured': { zh: '另一位参保人', en: 'Another insured person' },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  'audit-admin': { zh: '审计管理员', en: 'Audit administrator' },
}

export function toRole(role: DemoRole): Role {
  if (role === 'second-social-worker' || role === 'other-social-worker') return 'social-worker'
  if (role === 'second-volunteer') return 'volunteer'
  if (role === 'second-aid-officer') return 'aid-officer'
  if (role === 'second-supervisor') return 'supervisor'
  if (role === 'second-insurance-reviewer') return 'insurance-reviewer'
  return role === 'other-insured' ? 'insured' : role
}

export const DemoCard = z.object({ role: DemoRole, name: z.string(), title: z.string() })
export type DemoCard = z.infer<typeof DemoCard>

export const listDemoRoles = endpoint({
  method: 'GET',
  path: '/access/demo-roles',
  summary: 'As whom one may look around in the demonstration',
  roles: 'anyone',
  input: z.object({}),
  output: z.object({ cards: z.array(DemoCard) }),
})

export const startDemoSession = endpoint({
  method: 'POST',
  path: '/access/demo-session',
  summary: 'Sign in to the demonstration by a click; does not exist in production',
  roles: 'anyone',
  input: z.object({ role: DemoRole }),
  output: z.object({}),
})
