import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import type { Log } from '#platform/server/log.ts'
import { newId } from '#platform/server/new-id.ts'
import { MAX_PASSWORD, MIN_PASSWORD } from '../model/password.ts'
import type { AuthDb } from './auth-pool.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { SESSION_SECONDS } from './session-cookie.ts'

export interface Provider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface AuthSettings {
  readonly db: AuthDb
  readonly secret: string
  readonly publicUrl: string
  readonly secure: boolean
  readonly oidc?: Provider | undefined
  readonly log: Log
}

export type Auth = ReturnType<typeof createAuth>

/** Tells better-auth whom it lets in; the address of a client is put there by us. */
export const CLIENT_ADDRESS = 'x-client-address'

/**
 * better-auth on our tables. What it may not do, row-level security and the list of doors see to: a
 * disabled account and a session that is over do not exist for it, and it creates no account.
 */
export function createAuth({ db, secret, publicUrl, secure, oidc, log }: AuthSettings) {
  return betterAuth({
    appName: '仁桥 Renqiao',
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    database: { db, type: 'postgres', schemaName: 'access', transaction: true },
    user: { modelName: 'account', fields: { email: 'label' } },
    session: {
      fields: { userId: 'accountId' },
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'credential',
      fields: { userId: 'accountId', accountId: 'subject' },
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: false },
    },
    databaseHooks: { account: { create: { before: async () => ({ data: NO_TOKENS }) } } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
      password: { hash: hashPassword, verify: isPassword },
    },
    plugins: [
      username({
        displayUsername: false,
        // Whatever is typed is looked for: an odd name gets the same answer as an unknown one.
        usernameValidator: () => true,
        minUsernameLength: 1,
        maxUsernameLength: 120,
      }),
      twoFactor({
        issuer: '仁桥 Renqiao',
        accountLockout: { enabled: true, maxFailedAttempts: 6, durationSeconds: 15 * 60 },
        schema: { twoFactor: { fields: { userId: 'accountId' } } },
      }),
      ...(oidc ? [genericOAuth({ config: [toProvider(oidc)] })] : []),
    ],
    advanced: {
      cookiePrefix: 'renqiao',
      useSecureCookies: secure,
      cookies: { session_token: { attributes: { sameSite: 'strict' } } },
      // Every route of the product asks where a request comes from, not these alone.
      disableCSRFCheck: true,
      database: { generateId: () => newId(), validateSchema: false },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    // Tries are counted for each name, in the database.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    onAPIError: { throw: true, errorURL: '/' },
    logger: { level: 'error', log: (level, message) => log.info(`auth-${level}`, { message }) },
  })
}

/** What a provider gives us to act in somebody's name is not kept: we only ask who it is. */
const NO_TOKENS = {
  accessToken: undefined,
  refreshToken: undefined,
  idToken: undefined,
  accessTokenExpiresAt: undefined,
  refreshTokenExpiresAt: undefined,
  scope: undefined,
}

function toProvider({ issuer, clientId, clientSecret }: Provider) {
  return {
    providerId: 'oidc',
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
  }
}
