import type { Instant } from '#platform/model/time.ts'

/** What a sealed study consists of, as the node swears to it. */
export interface SealedStudy {
  readonly studyUid: string
  readonly version: number
  readonly sealedAt: Instant
  readonly node: string
  readonly publicUrl: string
  readonly started: string | null
  readonly accessionNumber: string | null
  readonly series: readonly SealedSeries[]
}

export interface SealedSeries {
  readonly uid: string
  readonly modality: string
  readonly number: number | null
  readonly instances: readonly SealedInstance[]
}

export interface SealedInstance {
  readonly uid: string
  readonly sopClass: string
  readonly number: number | null
  readonly size: number
  readonly digest: string
}

const DIGEST = 'urn:renqiao:imaging:sha256'
const SIZE = 'urn:renqiao:imaging:size'

/**
 * The manifest of a study: a FHIR R4 ImagingStudy in the shape of IHE MADO, with the size and the
 * digest of each file. It names no person: its digest and it itself travel to where no name is needed.
 */
export function manifestOf(study: SealedStudy) {
  const { studyUid, version, sealedAt, node, publicUrl, started, accessionNumber, series } = study
  const modalities = [...new Set(series.map(({ modality }) => modality))].sort()
  return {
    resourceType: 'ImagingStudy',
    meta: { versionId: String(version), lastUpdated: sealedAt },
    contained: [
      {
        resourceType: 'Endpoint',
        id: 'wado-rs',
        identifier: [{ system: 'urn:renqiao:imaging:node', value: node }],
        status: 'active',
        connectionType: {
          system: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type',
          code: 'dicom-wado-rs',
        },
        payloadType: [{ text: 'DICOM WADO-RS' }],
        address: `${publicUrl}/dicom-web`,
      },
    ],
    identifier: [
      { system: 'urn:dicom:uid', value: `urn:oid:${studyUid}` },
      ...(accessionNumber
        ? [{ type: { coding: [{ code: 'ACSN' }] }, value: accessionNumber }]
        : []),
    ],
    status: 'available',
    modality: modalities.map(modalityOf),
    subject: { display: 'withheld' },
    ...(started && { started }),
    endpoint: [{ reference: '#wado-rs' }],
    numberOfSeries: series.length,
    numberOfInstances: series.reduce((sum, { instances }) => sum + instances.length, 0),
    series: series.map(({ uid, modality, number, instances }) => ({
      uid,
      ...(number !== null && number >= 0 && { number }),
      modality: modalityOf(modality),
      numberOfInstances: instances.length,
      instance: instances.map((one) => ({
        extension: [
          { url: DIGEST, valueString: one.digest },
          { url: SIZE, valueDecimal: one.size },
        ],
        uid: one.uid,
        sopClass: { system: 'urn:ietf:rfc:3986', code: `urn:oid:${one.sopClass}` },
        ...(one.number !== null && one.number >= 0 && { number: one.number }),
      })),
    })),
  }
}

function modalityOf(code: string) {
  return { system: 'http://dicom.nema.org/resources/ontology/DCM', code }
}

/** FHIR has no date without dashes. @returns null for what is no date */
export function fhirDate(date: string | null): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(date ?? '') ?? []
  return year ? `${year}-${month}-${day}` : null
}
