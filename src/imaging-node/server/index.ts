import type { FastifyInstance } from 'fastify'
import type { BlobStore } from './blobs.ts'
import { serveBulkdata } from './bulkdata.ts'
import { serveChanges } from './changes.ts'
import { checkBlobs } from './checked-blobs.ts'
import { allowOrigins } from './cross-origin.ts'
import { createDisclosure } from './disclosure.ts'
import { serveFrames } from './frames.ts'
import { createGate } from './gate.ts'
import { serveManifests } from './manifests.ts'
import type { Means } from './means.ts'
import { serveMetadata } from './metadata.ts'
import type { ImagingNode } from './node.ts'
import { serveRendered } from './rendered.ts'
import { serveRetrieve } from './retrieve.ts'
import type { S3Settings } from './s3-blobs.ts'
import { rememberLists } from './scope.ts'
import { serveSearch } from './search.ts'
import { createSessionGate } from './session-gate.ts'
import { serveStow } from './stow.ts'
import { serveTickets } from './tickets.ts'

export { queueAnnouncements, sendAnnouncements } from './announce.ts'
export { type BlobStore, createBlobStore } from './blobs.ts'
export { makeClient, revokeClient } from './clients.ts'
export {
  type CallerName,
  type CallHub,
  createHubCaller,
  type HubAccess,
  signRequest,
} from './hub-caller.ts'
export {
  digestOf,
  isSignedBy,
  kidOf,
  publicX,
  readDetachedJws,
  readJws,
  signJws,
} from './jws.ts'
export { createKeeper } from './keeper.ts'
export { act, DEFAULT_LIMITS, type HubMembership, type ImagingNode } from './node.ts'
export { createFollower, type Follower } from './pacs/follow.ts'
export { createPacs, type PacsSettings } from './pacs/pacs.ts'
export { createPacsBlobStore } from './pacs/pacs-blobs.ts'
export { pack } from './pixels/pack.ts'
export { type Reconciled, reconcile } from './reconcile.ts'
export { recover } from './recover.ts'
export { rowPrint } from './row-print.ts'
export type { S3Settings } from './s3-blobs.ts'
export { sealSettled } from './seal.ts'
export { signingKeyOf } from './signing-key.ts'
export { SYNC_EVERY_SECONDS, syncWithHub } from './sync.ts'
export { tellGiven } from './tell-given.ts'
export { withdrawStudy } from './withdraw.ts'

/** A connection on which nothing moves for so long is cut, in milliseconds. However long a body takes. */
const SILENCE_MS = 120_000

/** Files in S3. Its library is large: only who asks for it loads it. */
export async function openS3BlobStore(root: string, settings: S3Settings): Promise<BlobStore> {
  const { createS3BlobStore } = await import('./s3-blobs.ts')
  return createS3BlobStore(root, settings)
}

/** DICOMweb: `/dicom-web`, and beside it the feed of changes and the keys. */
export function serveImaging(app: FastifyInstance, node: ImagingNode) {
  app.server.requestTimeout = 0
  app.server.setTimeout(SILENCE_MS)
  allowOrigins(app, node)
  const sessions = createSessionGate(node)
  const means: Means = {
    enter: createGate(node, sessions),
    getInstances: rememberLists(node),
    disclose: createDisclosure(node),
    openBlob: checkBlobs(node),
  }
  serveStow(app, node, means.enter)
  serveSearch(app, node, means.enter)
  serveRetrieve(app, node, means)
  serveMetadata(app, node, means)
  serveFrames(app, node, means)
  serveBulkdata(app, means)
  serveRendered(app, means)
  serveManifests(app, node, means)
  serveChanges(app, node, means.enter)
  serveTickets(app, node, sessions)
}
