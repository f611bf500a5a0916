import type { KeyObject } from 'node:crypto'
import { SYSTEM } from '#platform/model/actor.ts'
import { type Db, inTransaction, type Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enterAs } from '#platform/server/gate.ts'
import type { Log } from '#platform/server/log.ts'
import type { BlobStore } from './blobs.ts'
import type { CallHub } from './hub-caller.ts'
import type { Keep } from './keeper.ts'

/** What a node is made of. Passed by hand to everything that needs it. */
export interface ImagingNode {
  /** As the network knows it: `sanming`. */
  readonly name: string
  /** Under which clients reach it, without a slash at the end. */
  readonly publicUrl: string
  readonly db: Db
  readonly deps: Pick<Deps, 'now' | 'newId'>
  readonly log: Log
  readonly blobs: BlobStore
  readonly keep: Keep
  /** Where what can be made again is kept. */
  readonly cacheDir: string
  /** Ed25519: signs manifests. */
  readonly signingKey: KeyObject
  /** What the operator knows better about a device: its station name, and in which letters it writes. */
  readonly charsets: ReadonlyMap<string, string>
  readonly limits: Limits
  /** The network to which the node belongs; without one it has only its own clients. */
  readonly hub?: HubMembership
}

export interface HubMembership {
  readonly call: CallHub
  /** Ed25519 public keys of the hub (32 bytes as base64url), as the operator was told them. */
  readonly firstKeys: readonly string[]
  /** 存储单位: the unified social credit code of who stores. */
  readonly unit: string
  /** Pages that may ask from a browser, besides those of the network’s members. */
  readonly origins: readonly string[]
}

export interface Limits {
  /** Of one instance, in bytes. */
  readonly instance: number
  readonly partsPerRequest: number
  /** What stays free on the disk; with less, nothing is taken in. */
  readonly reserve: number
  /** How long no image may arrive before a study counts as whole, in minutes. */
  readonly settleMinutes: number
}

export const DEFAULT_LIMITS: Limits = {
  instance: 16 * 1024 ** 3,
  partsPerRequest: 100_000,
  reserve: 1024 ** 3,
  settleMinutes: 1,
}

/** Asks only. */
export function look<Result>({ db }: Pick<ImagingNode, 'db'>, work: (tx: Tx) => Promise<Result>) {
  return inTransaction(db, { opening: `set local synchronous_commit = off; ${entered}`, work })
}

/** What is done is on disk when this returns. */
export function act<Result>({ db }: Pick<ImagingNode, 'db'>, work: (tx: Tx) => Promise<Result>) {
  return inTransaction(db, { opening: entered, work })
}

const entered = `select * from ${enterAs(SYSTEM)}`
