import { z } from 'zod'
import { Role } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { PersonName, Username } from './account.ts'
import { GivenPassword, NewPassword, weaknessWords } from './password.ts'
import { refusalWords } from './refusal-words.ts'

/**
 * The doors through which one comes in and goes out. They set cookies and carry passwords, so they
 * are mounted apart from the contract: no idempotency key is kept of what passes here.
 */
const done = z.object({})
const password = z.object({ password: GivenPassword })

/** What the sign-in page has to know before anybody has signed in. */
export const Entrance = z.object({
  /** A fictitious city, in which one signs in by a click. */
  demo: z.boolean(),
  /** An empty installation waits for its two administrators. */
  setUp: z.boolean(),
  installation: z.string().nullable(),
  /** Sign-in through the organisation's own provider. */
  provider: z.boolean(),
})
export type Entrance = z.infer<typeof Entrance>

export const lookAtEntrance = endpoint({
  method: 'GET',
  path: '/access/entrance',
  summary: 'How one may sign in here',
  roles: 'anyone',
  input: done,
  output: Entrance,
})

export const signIn = endpoint({
  method: 'POST',
  path: '/auth/sign-in',
  summary: 'Sign in with user name or mail address',
  roles: 'anyone',
  input: z.object({
    name: z.string().trim().toLowerCase().min(1).max(120),
    password: GivenPassword,
  }),
  output: z.object({ secondStep: z.boolean() }),
  refusals: pick('wrong-name-or-password', 'sign-in-locked', 'account-disabled', 'no-post'),
})

export const confirmByCode = endpoint({
  method: 'POST',
  path: '/auth/two-factor/verify-totp',
  summary: 'Second step: the six digits of the telephone; also ends the enrolment',
  roles: 'anyone',
  input: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, '验证码是 6 位数字'),
  }),
  output: done,
  refusals: pick('wrong-code', 'second-step-over', 'sign-in-locked', 'second-factor-missing'),
})

export const confirmByBackupCode = endpoint({
  method: 'POST',
  path: '/auth/two-factor/verify-backup-code',
  summary: 'Second step without the telephone: one of the codes that were written down',
  roles: 'anyone',
  input: z.object({ code: z.string().trim().min(1).max(40) }),
  output: done,
  refusals: pick('wrong-code', 'second-step-over', 'sign-in-locked', 'second-factor-missing'),
})

export const BackupCodes = z.object({ backupCodes: z.array(z.string()) })

export const enrol = endpoint({
  method: 'POST',
  path: '/auth/two-factor/enable',
  summary: 'Begin the second factor: what the telephone scans, and codes to write down',
  roles: Role.options,
  input: password,
  output: BackupCodes.extend({ totpURI: z.string() }),
  refusals: pick('wrong-password', 'sign-in-locked', 'second-factor-already'),
})

export const leaveSecondFactor = endpoint({
  method: 'POST',
  path: '/auth/two-factor/disable',
  summary: 'Do without the second factor',
  roles: Role.options,
  input: password,
  output: done,
  refusals: pick('wrong-password', 'sign-in-locked'),
})

export const renewBackupCodes = endpoint({
  method: 'POST',
  path: '/auth/two-factor/generate-backup-codes',
  summary: 'New codes to write down; the former ones end',
  roles: Role.options,
  input: password,
  output: BackupCodes,
  refusals: pick('wrong-password', 'sign-in-locked', 'second-factor-missing'),
})

export const changePassword = endpoint({
  method: 'POST',
  path: '/auth/change-password',
  summary: 'A new password; all other sessions end',
  roles: Role.options,
  input: z.object({ currentPassword: GivenPassword, newPassword: NewPassword }),
  output: done,
  refusals: { ...pick('wrong-password', 'sign-in-locked'), ...weaknessWords },
})

export const goToProvider = endpoint({
  method: 'POST',
  path: '/auth/sign-in/provider',
  summary: 'The address at which the organisation’s own provider signs one in',
  roles: 'anyone',
  input: done,
  output: z.object({ url: z.url() }),
  refusals: pick('provider-unreachable'),
})

export const signOut = endpoint({
  method: 'POST',
  path: '/access/sign-out',
  summary: 'Go, and leave nothing in the browser',
  roles: 'anyone',
  input: done,
  output: done,
})

export const activate = endpoint({
  method: 'POST',
  path: '/access/activations',
  summary: 'Set a password of one’s own with the code that the administrator handed over',
  roles: 'anyone',
  input: z.object({
    username: Username,
    code: z.string().trim().min(1).max(40),
    password: NewPassword,
  }),
  output: done,
  refusals: { ...pick('wrong-invitation', 'sign-in-locked'), ...weaknessWords },
})

const Founder = z.object({ name: PersonName, username: Username, password: NewPassword })
export type Founder = z.infer<typeof Founder>

export const setUp = endpoint({
  method: 'POST',
  path: '/access/set-up',
  summary: 'Found an empty installation: its name and its first two administrators',
  roles: 'anyone',
  input: z.object({
    code: z.string().trim().min(1).max(60),
    installation: z.string().trim().min(1).max(60),
    systemAdmin: Founder,
    securityAdmin: Founder,
  }),
  output: done,
  refusals: {
    ...pick('set-up-closed', 'wrong-set-up-code', 'two-persons-needed'),
    ...weaknessWords,
  },
})

function pick(...codes: (keyof typeof refusalWords)[]) {
  return Object.fromEntries(codes.map((code) => [code, refusalWords[code]]))
}
