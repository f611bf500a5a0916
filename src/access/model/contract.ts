import { z } from 'zod'
import { AccountId, DepartmentId, InstitutionId, Role } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { pageInput, pageOf } from '#platform/model/page.ts'
import { Account, Email, Invitation, PersonName, Place, Post, PostId, Username } from './account.ts'
import { type Obstacle, obstacleWords } from './appointment.ts'
import { AuditEntry } from './audit-entry.ts'
import { refusalWords } from './refusal-words.ts'

const { 'no-such-account': noSuchAccount, 'no-such-post': noSuchPost } = refusalWords
const administrators = ['system-admin', 'security-admin', 'audit-admin'] as const

export const Me = z.object({
  account: z.object({
    id: AccountId,
    username: z.string(),
    name: z.string(),
    secondFactor: z.boolean(),
    /** The present post calls for a second factor: nothing else is answered before there is one. */
    mustTurnOn: z.boolean(),
    demo: z.boolean(),
  }),
  /** The post in which this session acts. */
  postId: PostId,
  actor: Place.extend({ role: Role }),
  /** All posts in force, among which one may change. */
  posts: z.array(Post),
})
export type Me = z.infer<typeof Me>

export const getMe = endpoint({
  method: 'GET',
  path: '/access/me',
  summary: 'Who I am, and in which post I act',
  roles: Role.options,
  input: z.object({}),
  output: Me,
})

export const switchPost = endpoint({
  method: 'PUT',
  path: '/access/me/post',
  summary: 'Go on in another of my posts',
  roles: Role.options,
  input: z.object({ postId: PostId }),
  output: Me,
  refusals: { 'no-such-post': noSuchPost },
})

export const Colleague = z.object({
  accountId: AccountId,
  name: z.string(),
  role: Role,
  title: z.string(),
  departmentId: DepartmentId.nullable(),
})
export type Colleague = z.infer<typeof Colleague>

export const listColleagues = endpoint({
  method: 'GET',
  path: '/access/colleagues',
  summary: 'Who works at my institution, and as what',
  roles: ['social-worker', 'lead'],
  input: z.object({}),
  output: z.object({ colleagues: z.array(Colleague) }),
})

export const listAccounts = endpoint({
  method: 'POST',
  path: '/access/account-searches',
  reads: true,
  summary: 'Accounts with their posts, by name or user name',
  roles: administrators,
  input: z.object({ text: z.string().trim().max(40).default(''), ...pageInput }),
  output: pageOf(Account),
})

export const getAccount = endpoint({
  method: 'GET',
  path: '/access/accounts/:id',
  summary: 'One account with its posts',
  roles: administrators,
  input: z.object({ id: AccountId }),
  output: Account,
  refusals: { 'no-such-account': noSuchAccount },
})

export const createAccount = endpoint({
  method: 'POST',
  path: '/access/accounts',
  summary: 'Make an account; it may do nothing until the security administrator appoints it',
  roles: ['system-admin'],
  input: z.object({ username: Username, name: PersonName, email: Email.nullable().default(null) }),
  output: z.object({ account: Account, invitation: Invitation }),
  refusals: pick('username-taken', 'email-taken'),
})

export const inviteAgain = endpoint({
  method: 'POST',
  path: '/access/accounts/:id/invitations',
  summary: 'A new code to set a password with; former codes and sessions end',
  roles: ['system-admin'],
  input: z.object({ id: AccountId }),
  output: Invitation,
  refusals: { ...pick('no-such-account'), ...obstacles('own-account', 'account-disabled') },
})

const changeOfAccount = { id: AccountId, version: z.int() }

export const disableAccount = endpoint({
  method: 'POST',
  path: '/access/accounts/:id/disable',
  summary: 'Shut an account out, from its next request on',
  roles: ['system-admin'],
  input: z.object(changeOfAccount),
  output: Account,
  refusals: { 'no-such-account': noSuchAccount, ...obstacles('own-account', 'last-administrator') },
})

export const enableAccount = endpoint({
  method: 'POST',
  path: '/access/accounts/:id/enable',
  summary: 'Let a disabled account in again',
  roles: ['system-admin'],
  input: z.object(changeOfAccount),
  output: Account,
  refusals: { 'no-such-account': noSuchAccount, ...obstacles('own-account') },
})

export const appoint = endpoint({
  method: 'POST',
  path: '/access/accounts/:id/posts',
  summary: 'Appoint an account to a post',
  roles: ['security-admin'],
  input: z.object({
    id: AccountId,
    role: Role,
    title: z.string().trim().max(60).default(''),
    institutionId: InstitutionId.nullable().default(null),
    districtCode: Place.shape.districtCode.default(null),
    departmentId: DepartmentId.nullable().default(null),
  }),
  output: Account,
  refusals: {
    'no-such-account': noSuchAccount,
    ...obstacles(
      'own-account',
      'own-creation',
      'account-disabled',
      'two-of-three',
      'administrators-do-no-casework',
      'place-missing',
      'place-not-for-role',
      'already-appointed',
    ),
  },
})

export const endPost = endpoint({
  method: 'POST',
  path: '/access/posts/:id/end',
  summary: 'End a post, from the next request on',
  roles: ['security-admin'],
  input: z.object({ id: PostId, version: z.int() }),
  output: Account,
  refusals: { 'no-such-post': noSuchPost, ...obstacles('own-account', 'last-administrator') },
})

export const resetSecondFactor = endpoint({
  method: 'POST',
  path: '/access/accounts/:id/second-factor-reset',
  summary:
    'Take away a lost second factor; the person signs in with the password and sets it up anew',
  roles: ['security-admin'],
  input: z.object({ id: AccountId }),
  output: Account,
  refusals: { 'no-such-account': noSuchAccount, ...obstacles('own-account') },
})

export const listAuditEntries = endpoint({
  method: 'GET',
  path: '/access/audit-entries',
  summary: 'What was done, by whom and to what, newest first; a lead sees the own institution',
  roles: ['audit-admin', 'lead'],
  input: z.object({
    action: z.string().max(60).optional(),
    accountId: AccountId.optional(),
    subjectKind: z.string().max(40).optional(),
    subjectId: z.string().max(60).optional(),
    ...pageInput,
  }),
  output: pageOf(AuditEntry),
})

function obstacles<Code extends Obstacle>(...codes: Code[]) {
  return Object.fromEntries(codes.map((code) => [code, obstacleWords[code]]))
}

function pick(...codes: (keyof typeof refusalWords)[]) {
  return Object.fromEntries(codes.map((code) => [code, refusalWords[code]]))
}
