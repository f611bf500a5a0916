import { isUid } from '#dicom/model/uid.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { INSTANCE_TAGS, SERIES_TAGS, STUDY_TAGS } from './levels.ts'

export type Level = 'studies' | 'series' | 'instances'

/** How values of a key are compared (PS3.4 §C.2.2.2). */
export type Matching = 'text' | 'uid' | 'date' | 'time' | 'number' | 'person' | 'any-of'

export interface Key {
  readonly tag: string
  readonly keyword: string
  readonly level: Level
  readonly matching: Matching
  /** Where it is kept. */
  readonly column: string
}

/** Everything that one can search by. What is not here is refused, never ignored. */
export const KEYS: readonly Key[] = [
  key('00080020', 'StudyDate', 'studies', 'date', 'study_date'),
  key('00080030', 'StudyTime', 'studies', 'time', 'study_time'),
  key('00080050', 'AccessionNumber', 'studies', 'text', 'accession_number'),
  key('00080061', 'ModalitiesInStudy', 'studies', 'any-of', 'modalities'),
  key('00080090', 'ReferringPhysicianName', 'studies', 'person', 'referring_names'),
  key('00081030', 'StudyDescription', 'studies', 'text', 'description'),
  key('00100010', 'PatientName', 'studies', 'person', 'patient_names'),
  key('00100020', 'PatientID', 'studies', 'text', 'patient_id'),
  key('00100030', 'PatientBirthDate', 'studies', 'date', 'birth_date'),
  key('00100040', 'PatientSex', 'studies', 'text', 'sex'),
  key('0020000D', 'StudyInstanceUID', 'studies', 'uid', 'study_uid'),
  key('00200010', 'StudyID', 'studies', 'text', 'study_identifier'),
  key('00080060', 'Modality', 'series', 'text', 'modality'),
  key('0008103E', 'SeriesDescription', 'series', 'text', 'description'),
  key('0020000E', 'SeriesInstanceUID', 'series', 'uid', 'series_uid'),
  key('00200011', 'SeriesNumber', 'series', 'number', 'number'),
  key('00400244', 'PerformedProcedureStepStartDate', 'series', 'date', 'performed_date'),
  key('00400245', 'PerformedProcedureStepStartTime', 'series', 'time', 'performed_time'),
  key('00080016', 'SOPClassUID', 'instances', 'uid', 'sop_class'),
  key('00080018', 'SOPInstanceUID', 'instances', 'uid', 'sop_uid'),
  key('00200013', 'InstanceNumber', 'instances', 'number', 'number'),
]

export const DEFAULT_LIMIT = 100
export const HIGHEST_LIMIT = 1000
const LEVELS: readonly Level[] = ['studies', 'series', 'instances']
const LONGEST_VALUE = 1024

export interface Search {
  readonly level: Level
  readonly conditions: readonly { readonly key: Key; readonly value: string }[]
  readonly fuzzy: boolean
  readonly limit: number
  readonly offset: number
  /** Attributes that were asked for and that no search gives. */
  readonly notGiven: readonly string[]
}

/**
 * A search as it was meant. @throws Refusal for what this node does not understand: an answer to
 * another question than the one that was asked would be a wrong answer.
 */
export function readSearch(level: Level, query: Readonly<Record<string, unknown>>): Search {
  const conditions: { key: Key; value: string }[] = []
  let [fuzzy, limit, offset] = [false, DEFAULT_LIMIT, 0]
  const notGiven: string[] = []
  for (const [name, given] of Object.entries(query)) {
    const value = Array.isArray(given) ? given.join(',') : String(given)
    if (value.length > LONGEST_VALUE || /[\0\p{Cs}]/u.test(value)) throw wrong(name)
    if (name === 'limit') limit = Math.min(count(name, value), HIGHEST_LIMIT)
    else if (name === 'offset') offset = count(name, value)
    else if (name === 'fuzzymatching') fuzzy = truth(name, value)
    else if (name === 'includefield') notGiven.push(...unknownFields(level, value))
    else {
      const found = KEYS.find(({ tag, keyword }) => keyword === name || tag === name.toUpperCase())
      if (!found || LEVELS.indexOf(found.level) > LEVELS.indexOf(level)) throw wrong(name)
      check(found, value)
      if (value !== '' && value !== '*') conditions.push({ key: found, value })
    }
  }
  return { level, conditions, fuzzy, limit, offset, notGiven }
}

/** Whose studies are asked for, when nothing else is: one whole Patient ID, from the first study on. */
export function patientOf({ level, conditions, limit, offset }: Search): string | undefined {
  const [only, ...others] = conditions
  if (level !== 'studies' || others.length > 0 || limit === 0 || offset > 0) return undefined
  return only?.key.keyword === 'PatientID' && !/[*?]/.test(only.value) ? only.value : undefined
}

/** Values of a list; a single empty one means anything. */
export function listed(value: string) {
  return value.split(/[,\\]/).filter(Boolean)
}

/** `20240101-20240131`, `20240101-`, `-20240131`, or one moment. */
export function readInterval(value: string): { from: string; to: string } {
  const [from = '', to = from] = value.split('-')
  return { from, to }
}

function check({ keyword, matching }: Key, value: string) {
  if (value === '') return
  if (matching === 'uid' && !listed(value).every(isUid)) throw wrong(keyword)
  if (matching === 'number' && !/^\d{1,9}$/.test(value)) throw wrong(keyword)
  const digits = { date: /^(\d{8})?(-(\d{8})?)?$/, time: /^([\d.]{2,13})?(-([\d.]{2,13})?)?$/ }
  if ((matching === 'date' || matching === 'time') && !digits[matching].test(value))
    throw wrong(keyword)
}

function count(name: string, value: string) {
  if (!/^\d{1,9}$/.test(value)) throw wrong(name)
  return Number(value)
}

function truth(name: string, value: string) {
  if (value !== 'true' && value !== 'false') throw wrong(name)
  return value === 'true'
}

function unknownFields(level: Level, value: string) {
  const tags = [...STUDY_TAGS, '00080056', '00080061', '00201206', '00201208']
  if (level !== 'studies') tags.push(...SERIES_TAGS, '00201209')
  if (level === 'instances') tags.push(...INSTANCE_TAGS, '00083002')
  const keywords = KEYS.map(({ keyword }) => keyword)
  return listed(value).filter(
    (one) => one !== 'all' && !tags.includes(one.toUpperCase()) && !keywords.includes(one),
  )
}

function wrong(field: string) {
  return new Refusal('bad-search', 400, {
    field,
    message: `不能按 ${field.slice(0, 64)} 查询，或它的值写法不对；没有执行查询。`,
  })
}

function key(tag: string, keyword: string, level: Level, matching: Matching, column: string): Key {
  return { tag, keyword, level, matching, column }
}
