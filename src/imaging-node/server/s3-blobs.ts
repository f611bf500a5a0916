import { randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { createBlobCache, takeIn } from './blob-cache.ts'
import { type BlobStore, freeBytesOf, listDrafts, receiveDraft } from './blobs.ts'
import { putInParts } from './s3-parts.ts'

export interface S3Settings {
  readonly bucket: string
  /** Before each name in the bucket; may be empty. */
  readonly prefix: string
  /** Where it is reached when it is not Amazon’s. Key and secret come from the environment (AWS_…). */
  readonly endpoint: string | undefined
  readonly region: string
  /** What is read lies here again, up to so many bytes. */
  readonly cacheBytes: number
}

/** What is larger goes in parts: one request takes at most five gigabytes. */
const LARGEST_AT_ONCE = 256 * 1024 ** 2

/**
 * Files in S3 under the hash of their bytes. What arrives is a draft on disk first, and what is asked
 * for is fetched whole and compared with its hash before a byte of it goes out: bytes that are wrong
 * there are found here. Writing twice under a name writes the same, so that nothing has to forbid it.
 */
export function createS3BlobStore(root: string, settings: S3Settings): BlobStore {
  const { bucket, prefix, endpoint, region } = settings
  const s3 = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    // Many servers keep the sums that the client would weave into a stream as part of the file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
  const drafts = join(root, 'drafts')
  mkdirSync(drafts, { recursive: true, mode: 0o700 })
  const cache = createBlobCache(join(root, 'blob-cache'), settings.cacheBytes)
  const placeOf = (digest: string) => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('Not a digest')
    return { Bucket: bucket, Key: `${prefix}${digest.slice(0, 2)}/${digest}` }
  }

  return {
    receive: (source, limit) =>
      receiveDraft(join(drafts, randomUUID()), { source, limit }, async (path, written) => {
        const { digest, size } = written
        if (await isThere(digest, size)) return
        if (size > LARGEST_AT_ONCE) {
          await putInParts(s3, placeOf(digest), { path, size })
          if (!(await isThere(digest, size))) throw new Error('S3 kept another number of bytes')
          return
        }
        const checksum = Buffer.from(digest, 'hex').toString('base64')
        const body = { Body: createReadStream(path), ContentLength: size }
        await s3.send(
          new PutObjectCommand({ ...placeOf(digest), ...body, ChecksumSHA256: checksum }),
        )
      }),
    open: (digest, size) => cache.open(digest, size, (path) => fetchTo(path, digest)),
    async delete(digest) {
      await s3.send(new DeleteObjectCommand(placeOf(digest)))
      await cache.forget(digest)
    },
    leftovers: () => listDrafts(drafts),
    freeBytes: () => freeBytesOf(root),
  }

  async function isThere(digest: string, size: number) {
    try {
      const head = await s3.send(new HeadObjectCommand(placeOf(digest)))
      return head.ContentLength === size
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }

  /** @returns whether there was something; it is compared with its hash on the way */
  async function fetchTo(path: string, digest: string) {
    try {
      const { Body } = await s3.send(new GetObjectCommand(placeOf(digest)))
      const came = await takeIn(path, digest, Body as Readable)
      return came.digest === digest
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }
}

function isMissing(error: unknown) {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404
}
