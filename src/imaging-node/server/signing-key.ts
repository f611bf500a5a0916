import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { deriveKey } from '#platform/server/vault.ts'

/** What stands before the 32 secret bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The node's own key, out of its key file: there is nothing more to keep safe. */
export function signingKeyOf(master: Buffer, purpose = 'imaging-node-manifest'): KeyObject {
  const secret = deriveKey(master, purpose)
  return createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' })
}

/** The public half, for whoever checks what the node signed (RFC 7517). */
export function publicKeys(key: KeyObject) {
  const jwk = createPublicKey(key).export({ format: 'jwk' })
  return { keys: [{ ...jwk, kid: keyIdOf(key), use: 'sig', alg: 'EdDSA' }] }
}

/** RFC 7638. */
export function keyIdOf(key: KeyObject) {
  const { crv, kty, x } = createPublicKey(key).export({ format: 'jwk' })
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url')
}
