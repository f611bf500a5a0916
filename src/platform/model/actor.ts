import { z } from 'zod'
import type { Words } from './words.ts'

export const AccountId = z.uuid().brand('AccountId')
export type AccountId = z.infer<typeof AccountId>

export const PersonId = z.uuid().brand('PersonId')
export type PersonId = z.infer<typeof PersonId>

export const InstitutionId = z.uuid().brand('InstitutionId')
export type InstitutionId = z.infer<typeof InstitutionId>

export const DepartmentId = z.uuid().brand('DepartmentId')
export type DepartmentId = z.infer<typeof DepartmentId>

/** What somebody can be appointed as. Few, on the tree city → district → institution → department. */
export const Role = z.enum([
  'social-worker',
  'lead',
  'volunteer',
  'doctor',
  'partner',
  'aid-officer',
  'supervisor',
  'foundation',
  'bureau-officer',
  'district-officer',
  'city-officer',
  'insurance-clerk',
  'insurance-reviewer',
  'fund-auditor',
  'insured',
  'system-admin',
  'security-admin',
  'audit-admin',
])
export type Role = z.infer<typeof Role>

export const roleWords: Record<Role, Words> = {
  'social-worker': { zh: '医务社工', en: 'Medical social worker' },
  lead: { zh: '社工部主任', en: 'Head of social work' },
  volunteer: { zh: '志愿者', en: 'Volunteer' },
  doctor: { zh: '医生', en: 'Doctor' },
  partner: { zh: '合作机构联系人', en: 'Partner' },
  'aid-officer': { zh: '救助经办', en: 'Aid officer' },
  supervisor: { zh: '行业督导', en: 'Supervisor' },
  foundation: { zh: '基金会', en: 'Foundation' },
  'bureau-officer': { zh: '协同部门', en: 'Officer of another bureau' },
  'district-officer': { zh: '区卫生健康委', en: 'District officer' },
  'city-officer': { zh: '市卫生健康委', en: 'City officer' },
  'insurance-clerk': { zh: '普惠健康保经办', en: 'Insurance clerk' },
  'insurance-reviewer': { zh: '普惠健康保复核', en: 'Insurance reviewer' },
  'fund-auditor': { zh: '医保基金核查', en: 'Auditor of the insurance fund' },
  insured: { zh: '参保人', en: 'Insured person' },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  'audit-admin': { zh: '审计管理员', en: 'Audit administrator' },
}

/**
 * Whoever asks. Every use-case takes one: nothing in the product happens on nobody's behalf; a page
 * without account is asked for by `nobody`, a job in the background by `system`.
 */
export interface Actor {
  readonly accountId: AccountId
  readonly personId: PersonId | null
  readonly name: string
  /** The post in which this session acts. An account may hold several posts, a session acts in one. */
  readonly role: Role | 'nobody' | 'system'
  readonly institutionId: InstitutionId | null
  readonly districtCode: string | null
  readonly departmentId: DepartmentId | null
}

const NO_ACCOUNT = AccountId.parse('00000000-0000-4000-8000-000000000000')
const nowhere = { personId: null, institutionId: null, districtCode: null, departmentId: null }

/** Somebody without an account: the mother who scans the poster on the ward. */
export const NOBODY: Actor = { accountId: NO_ACCOUNT, name: '', role: 'nobody', ...nowhere }

/** The product itself, at work in the background. */
export const SYSTEM: Actor = { accountId: NO_ACCOUNT, name: '系统', role: 'system', ...nowhere }
