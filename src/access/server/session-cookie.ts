import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto'

/** Twelve hours after signing in a session ends, in whatever use it is. */
export const SESSION_SECONDS = 12 * 60 * 60

export interface SessionCookie {
  /** The token of the session, if the cookie was signed by us. Costs no question to the database. */
  readonly read: (header: string | undefined) => string | undefined
  readonly write: (token: string) => string
  readonly clear: () => string
}

/** The cookie as better-auth makes it: `token.signature`, HMAC-SHA-256 in base64. */
export function sessionCookie(secret: string, secure: boolean): SessionCookie {
  const key = createSecretKey(secret, 'utf8')
  const name = `${secure ? '__Secure-' : ''}renqiao.session_token`
  const attributes = `Path=/; HttpOnly; ${secure ? 'Secure; ' : ''}SameSite=Strict`

  function sign(token: string) {
    return createHmac('sha256', key).update(token).digest()
  }

  function verified(value: string) {
    const dot = value.lastIndexOf('.')
    const token = value.slice(0, dot)
    const given = Buffer.from(value.slice(dot + 1), 'base64')
    const right = sign(token)
    return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
  }

  return {
    read(header) {
      for (const part of header?.split(';') ?? []) {
        const [before = '', after] = part.split('=', 2)
        if (before.trim() !== name || !after) continue
        const token = verified(decode(after.trim()))
        if (token) return token
      }
    },
    write(token) {
      const value = encodeURIComponent(`${token}.${sign(token).toString('base64')}`)
      return `${name}=${value}; Max-Age=${SESSION_SECONDS}; ${attributes}`
    },
    clear: () => `${name}=; Max-Age=0; ${attributes}`,
  }
}

export function newToken() {
  return randomBytes(24).toString('base64url')
}

function decode(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
