import type { JsonAttribute, JsonDataSet } from '#dicom/model/json.ts'
import { nameTokens, type PersonName } from '#dicom/model/person-name.ts'
import { INSTANCE_TAGS, SERIES_TAGS, STUDY_TAGS } from './levels.ts'

/** What of a header is kept in columns, so that it can be looked for. Goes to the database as it is. */
export function describeInstance(json: JsonDataSet) {
  const names = personNames(json['00100010'])
  return {
    number: wholeNumber(json, '00200013'),
    attributes: pick(json, INSTANCE_TAGS),
    study: {
      patientId: text(json, '00100020'),
      patientNames: names.flatMap(writings),
      referringNames: personNames(json['00080090']).flatMap(writings),
      tokens: [...new Set(names.flatMap(nameTokens))],
      birthDate: text(json, '00100030'),
      sex: text(json, '00100040'),
      date: text(json, '00080020'),
      time: text(json, '00080030'),
      accessionNumber: text(json, '00080050'),
      studyId: text(json, '00200010'),
      description: text(json, '00081030'),
      attributes: pick(json, STUDY_TAGS),
    },
    series: {
      modality: text(json, '00080060') ?? 'OT',
      number: wholeNumber(json, '00200011'),
      performedDate: text(json, '00400244'),
      performedTime: text(json, '00400245'),
      description: text(json, '0008103E'),
      attributes: pick(json, SERIES_TAGS),
    },
  }
}

function text(json: JsonDataSet, tag: string): string | null {
  const value = json[tag]?.Value?.[0]
  return value === undefined || value === null || typeof value === 'object' ? null : String(value)
}

function wholeNumber(json: JsonDataSet, tag: string): number | null {
  const value = json[tag]?.Value?.[0]
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31
    ? value
    : null
}

function personNames(attribute: JsonAttribute | undefined): PersonName[] {
  return (attribute?.Value ?? []).filter((value) => typeof value === 'object' && value !== null)
}

function writings(name: PersonName): string[] {
  return Object.values(name).map((writing: string) => writing.toLowerCase())
}

function pick(json: JsonDataSet, tags: readonly string[]): JsonDataSet {
  return Object.fromEntries(
    tags.flatMap((tag) => {
      const attribute = json[tag]
      return attribute && !attribute.BulkDataURI ? [[tag, attribute]] : []
    }),
  )
}
