import { Refusal } from '#platform/model/refusal.ts'

/** The answers of better-auth, and of the tables below it, in our words. */
const codes: Readonly<Record<string, readonly [code: string, status: number]>> = {
  INVALID_USERNAME_OR_PASSWORD: ['wrong-name-or-password', 401],
  INVALID_EMAIL_OR_PASSWORD: ['wrong-name-or-password', 401],
  INVALID_PASSWORD: ['wrong-password', 403],
  CREDENTIAL_ACCOUNT_NOT_FOUND: ['wrong-password', 403],
  INVALID_CODE: ['wrong-code', 403],
  INVALID_BACKUP_CODE: ['wrong-code', 403],
  INVALID_TWO_FACTOR_COOKIE: ['second-step-over', 403],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['second-step-over', 403],
  ACCOUNT_TEMPORARILY_LOCKED: ['sign-in-locked', 429],
  TOTP_ALREADY_ENABLED: ['second-factor-already', 409],
  TOTP_NOT_ENABLED: ['second-factor-missing', 409],
  TWO_FACTOR_NOT_ENABLED: ['second-factor-missing', 409],
  BACKUP_CODES_NOT_ENABLED: ['second-factor-missing', 409],
  UNAUTHORIZED: ['not-signed-in', 401],
  PROVIDER_NOT_FOUND: ['provider-unreachable', 503],
  RQ001: ['account-disabled', 403],
  RQ002: ['no-post', 403],
}

/** What is not in the list is a bug, and goes on as it is. */
export function toAuthRefusal(error: unknown): unknown {
  const { body, code = body?.code } = error as { body?: { code?: string }; code?: string }
  const known = code ? codes[code] : undefined
  return known ? new Refusal(known[0], known[1]) : error
}
