import type { Generated } from 'kysely'
import type { FrameIndex } from '#dicom/model/frames.ts'
import type { JsonDataSet } from '#dicom/model/json.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Op } from '../model/op.ts'

export type Tables = {
  'imagingNode.client': {
    id: string
    name: string
    secret: Buffer
    ops: Op[]
    createdAt: Generated<Instant>
    expiresAt: Instant
    revokedAt: Instant | null
  }
  'imagingNode.study': {
    id: string
    studyUid: string
    attributes: JsonDataSet
    modalities: string[]
    seriesCount: number
    instanceCount: number
    bytes: string
    state: 'receiving' | 'sealed'
    version: number
    arrivedAt: Instant
    withdrawnAt: Instant | null
  }
  'imagingNode.series': {
    id: string
    studyId: string
    seriesUid: string
    modality: string
    number: number | null
    attributes: JsonDataSet
    instanceCount: number
  }
  'imagingNode.instance': {
    id: string
    studyId: string
    seriesId: string
    sopUid: string
    sopClass: string
    number: number | null
    digest: Buffer
    size: string
    syntax: string
    attributes: JsonDataSet
    header: Buffer
    frames: FrameIndex | null
    keptAt: Instant
  }
  'imagingNode.conflict': { sopUid: string; digest: Buffer; keptDigest: Buffer }
  'imagingNode.manifest': {
    studyId: string
    version: number
    body: string
    digest: Buffer
    signature: string
    sealedAt: Instant
  }
  'imagingNode.change': {
    seq: string | null
    studyId: string
    kind: 'grew' | 'sealed' | 'conflict' | 'withdrawn'
    version: number
    at: Instant
  }
}
