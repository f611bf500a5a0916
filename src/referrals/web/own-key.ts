/** A key that only this browser has: it keeps a link that was opened here from opening elsewhere. */
export function ownKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '')
}

const nameOf = (secret: string) => `renqiao-referral-${secret.slice(0, 8)}`

/** @returns undefined where this browser has not opened the link, or forgets everything */
export function recallKey(secret: string) {
  try {
    return localStorage.getItem(nameOf(secret)) ?? undefined
  } catch {
    return undefined
  }
}

export function rememberKey(secret: string, key: string) {
  try {
    localStorage.setItem(nameOf(secret), key)
  } catch {
    // The page stays open; to come back, a new link is needed.
  }
}
