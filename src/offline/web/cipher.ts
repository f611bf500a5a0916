/** PBKDF2 over the word that the worker chose; slow on purpose. */
const ROUNDS = 600_000
const NONCE_BYTES = 12

/** The key is never stored: it is made of the word again each time the box is opened. */
export async function keyFrom(word: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const raw = new TextEncoder().encode(word)
  const base = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** @param place binds what is sealed to where it lies */
export async function seal(key: CryptoKey, content: unknown, place: string) {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const bytes = new TextEncoder().encode(JSON.stringify(content))
  const sealed = await crypto.subtle.encrypt(toAlgorithm(iv, place), key, bytes)
  return { iv, sealed }
}

export type Sealed = Awaited<ReturnType<typeof seal>>

/** Throws where the key is another, or something was changed. */
export async function unseal(key: CryptoKey, { iv, sealed }: Sealed, place: string) {
  const bytes = await crypto.subtle.decrypt(toAlgorithm(iv, place), key, sealed)
  return JSON.parse(new TextDecoder().decode(bytes)) as unknown
}

function toAlgorithm(iv: Uint8Array<ArrayBuffer>, place: string) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) }
}
