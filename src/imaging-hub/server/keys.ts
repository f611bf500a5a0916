import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { signingKeyOf } from '#imaging-node/server/index.ts'
import { deriveKey } from '#platform/server/vault.ts'

/** All keys of the hub come out of its key file, by number. None is in the database. */
export interface HubKeys {
  /** What the hub calls the holder of a person code: without the key nobody can tell, by trying, who it is. */
  readonly pidOf: (personCode: string, epoch: number) => string
  /** With which keys persons are hashed at present, newest first, as the database last said. */
  epochs: readonly number[]
  /** Ed25519: signs tickets and what nodes have to know. */
  readonly signing: (number: number) => KeyObject
}

export function hubKeysOf(master: Buffer): HubKeys {
  const hashing = new Map<number, KeyObject>()
  const signing = new Map<number, KeyObject>()
  return {
    epochs: [1],
    pidOf(personCode, epoch) {
      const key = kept(hashing, epoch, () =>
        createSecretKey(deriveKey(master, `imaging-hub-person-${epoch}`)),
      )
      const hash = createHmac('sha256', key).update(personCode).digest()
      // Version 8 of RFC 9562: the bits are our own.
      hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
      hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
      const hex = hash.toString('hex', 0, 16)
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
    },
    signing: (number) =>
      kept(signing, number, () => signingKeyOf(master, `imaging-hub-ticket-${number}`)),
  }
}

/** The key with which a member of the network signs what it asks of a hub, out of its own key file. */
export function memberKeyOf(master: Buffer): KeyObject {
  return signingKeyOf(master, 'imaging-hub-member')
}

function kept<Value>(known: Map<number, Value>, number: number, make: () => Value): Value {
  const value = known.get(number) ?? make()
  known.set(number, value)
  return value
}
