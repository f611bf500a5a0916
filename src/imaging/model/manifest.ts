import { z } from 'zod'
import { Hex32 } from '#imaging-node/model/index-row.ts'

const DIGEST = 'urn:renqiao:imaging:sha256'
const SIZE = 'urn:renqiao:imaging:size'

const Extension = z.object({
  url: z.string(),
  valueString: z.string().optional(),
  valueDecimal: z.number().optional(),
})

/** What we read of a node's manifest (FHIR R4 ImagingStudy). */
export const Manifest = z.object({
  resourceType: z.literal('ImagingStudy'),
  meta: z.object({ versionId: z.string() }),
  started: z.string().optional(),
  numberOfInstances: z.int(),
  series: z.array(
    z.object({
      uid: z.string(),
      number: z.int().optional(),
      modality: z.object({ code: z.string() }),
      instance: z.array(
        z.object({
          uid: z.string(),
          number: z.int().optional(),
          extension: z.array(Extension),
        }),
      ),
    }),
  ),
})

/** One file of the study: what it is to be, before it is here. */
export interface ListedInstance {
  readonly uid: string
  readonly series: string
  readonly number: number | undefined
  readonly size: number
  readonly digest: string
}

export interface ListedSeries {
  readonly uid: string
  readonly number: number | undefined
  readonly modality: string
  readonly instances: readonly ListedInstance[]
}

export interface ListedStudy {
  /** Whether it is the manifest that the index of the hub knows. */
  readonly isIndexed: boolean
  readonly version: number
  readonly started: string | undefined
  readonly series: readonly ListedSeries[]
}

const Named = z.object({ identifier: z.array(z.object({ value: z.string() })) })

/** Whether it speaks of this study: that of another one is signed as well. */
export function isManifestOf(text: string, studyUid: string): boolean {
  try {
    const { identifier } = Named.parse(JSON.parse(text))
    return identifier.some(({ value }) => value === `urn:oid:${studyUid}`)
  } catch {
    return false
  }
}

/** @throws Error when it is no manifest, or does not say of each file what it is to be */
export function readManifest(json: unknown, isIndexed: boolean): ListedStudy {
  const { meta, started, series, numberOfInstances } = Manifest.parse(json)
  const listed = series.map(({ uid, number, modality, instance }) => ({
    ...{ uid, number, modality: modality.code },
    instances: instance.map((one) => ({
      ...{ uid: one.uid, series: uid, number: one.number },
      digest: Hex32.parse(one.extension.find(({ url }) => url === DIGEST)?.valueString),
      size: z.number().parse(one.extension.find(({ url }) => url === SIZE)?.valueDecimal),
    })),
  }))
  const count = listed.reduce((sum, { instances }) => sum + instances.length, 0)
  if (count !== numberOfInstances) throw new Error('The manifest lists another number of files')
  return { isIndexed, version: Number(meta.versionId), started, series: listed }
}
