import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** Seals what only few may read: identity numbers and contacts. */
export interface Vault {
  /** `about` binds the sealed bytes to their place (table, column, row): elsewhere they do not open. */
  readonly seal: (text: string, about: string) => Buffer
  readonly open: (sealed: Buffer, about: string) => string
  /** The same text for the same purpose gives the same bytes, and without the key nothing else. */
  readonly blindIndex: (text: string, purpose: string) => Buffer
}

/** How new values are sealed. Old ones open whatever their first byte says. */
export type Cipher = 'aes' | 'sm4'

interface Suite {
  readonly byte: number
  readonly seal: (key: Buffer, text: Buffer, about: Buffer) => Buffer
  readonly open: (key: Buffer, sealed: Buffer, about: Buffer) => Buffer
}

const NONCES_AT_ONCE = 4096
let nonces = Buffer.alloc(0)

/** Random bytes are asked for in stock, because each asking costs as much as the sealing; each is used once. */
function takeNonce(length: number) {
  if (nonces.length < length) nonces = randomBytes(NONCES_AT_ONCE)
  const nonce = nonces.subarray(0, length)
  nonces = nonces.subarray(length)
  return nonce
}

/** AES-256-GCM: nonce 12 · tag 16 · text. */
const aes: Suite = {
  byte: 1,
  seal(key, text, about) {
    const nonce = takeNonce(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(about)
    const body = Buffer.concat([cipher.update(text), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), body])
  },
  open(key, sealed, about) {
    const [nonce, tag, body] = [
      sealed.subarray(0, 12),
      sealed.subarray(12, 28),
      sealed.subarray(28),
    ]
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
    decipher.setAAD(about).setAuthTag(tag)
    return Buffer.concat([decipher.update(body), decipher.final()])
  },
}

/** SM4-CTR, then HMAC-SM3 over all of it (OpenSSL has no SM4-GCM): nonce 16 · tag 32 · text. */
const sm4: Suite = {
  byte: 2,
  seal(key, text, about) {
    const nonce = takeNonce(16)
    const cipher = createCipheriv('sm4-ctr', key.subarray(0, 16), nonce)
    const body = Buffer.concat([cipher.update(text), cipher.final()])
    return Buffer.concat([nonce, sm3Tag(key, nonce, body, about), body])
  },
  open(key, sealed, about) {
    const [nonce, tag, body] = [
      sealed.subarray(0, 16),
      sealed.subarray(16, 48),
      sealed.subarray(48),
    ]
    if (!timingSafeEqual(tag, sm3Tag(key, nonce, body, about))) throw new Error('Another tag')
    const decipher = createDecipheriv('sm4-ctr', key.subarray(0, 16), nonce)
    return Buffer.concat([decipher.update(body), decipher.final()])
  },
}

function sm3Tag(key: Buffer, nonce: Buffer, body: Buffer, about: Buffer) {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(about.length)
  const mac = createHmac('sm3', key.subarray(16))
  return mac.update(nonce).update(length).update(about).update(body).digest()
}

const suites: Record<Cipher, Suite> = { aes, sm4 }

/** @param master 32 random bytes, kept outside of the database */
export function createVault(master: Buffer, cipher: Cipher = 'aes'): Vault {
  if (master.length !== 32) throw new Error('A master key has 32 bytes')
  const keys = {
    aes: deriveKey(master, 'seal-aes', 32),
    sm4: deriveKey(master, 'seal-sm4', 48),
    index: deriveKey(master, 'blind-index', 32),
  }
  return {
    seal(text, about) {
      const { byte, seal } = suites[cipher]
      const sealed = seal(keys[cipher], Buffer.from(text, 'utf8'), Buffer.from(about, 'utf8'))
      return Buffer.concat([Buffer.from([byte]), sealed])
    },
    open(sealed, about) {
      const used = sealed[0] === aes.byte ? 'aes' : sealed[0] === sm4.byte ? 'sm4' : undefined
      if (!used) throw new Error('Sealed in a way that this version does not know')
      try {
        const body = suites[used].open(keys[used], sealed.subarray(1), Buffer.from(about, 'utf8'))
        return body.toString('utf8')
      } catch (cause) {
        throw new Error('The sealed value was changed, or belongs elsewhere', { cause })
      }
    },
    // One hash under either cipher: were it another, changing the setting would hide who is there.
    blindIndex(text, purpose) {
      return createHmac('sm3', keys.index).update(`${purpose}\0${text}`).digest()
    },
  }
}

/** A key for one purpose. Who holds it can tell neither the master key nor that of another purpose. */
export function deriveKey(master: Buffer, purpose: string, length = 32) {
  return Buffer.from(hkdfSync('sha256', master, 'renqiao', purpose, length))
}
