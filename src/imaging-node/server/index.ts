import type { FastifyInstance } from 'fastify'
import { serveBulkdata } from './bulkdata.ts'
import { serveChanges } from './changes.ts'
import { checkBlobs } from './checked-blobs.ts'
import { createDisclosure } from './disclosure.ts'
import { serveFrames } from './frames.ts'
import { createGate } from './gate.ts'
import { serveManifests } from './manifests.ts'
import type { Means } from './means.ts'
import { serveMetadata } from './metadata.ts'
import type { ImagingNode } from './node.ts'
import { serveRendered } from './rendered.ts'
import { serveRetrieve } from './retrieve.ts'
import { rememberLists } from './scope.ts'
import { serveSearch } from './search.ts'
import { serveStow } from './stow.ts'

export { createBlobStore } from './blobs.ts'
export { makeClient, revokeClient } from './clients.ts'
export { createKeeper } from './keeper.ts'
export { act, DEFAULT_LIMITS, type ImagingNode } from './node.ts'
export { recover } from './recover.ts'
export { sealSettled } from './seal.ts'
export { signingKeyOf } from './signing-key.ts'

/** A connection on which nothing moves for so long is cut, in milliseconds. However long a body takes. */
const SILENCE_MS = 120_000

/** DICOMweb: `/dicom-web`, and beside it the feed of changes and the keys. */
export function serveImaging(app: FastifyInstance, node: ImagingNode) {
  app.server.requestTimeout = 0
  app.server.setTimeout(SILENCE_MS)
  const means: Means = {
    enter: createGate(node),
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
}
