import { toBase64 } from './base64.ts'
import { decode } from './charset.ts'
import { declaredTerms } from './charset-of.ts'
import type { DataSet, Element } from './data-set.ts'
import { readNumbers } from './numbers.ts'
import { type PersonName, readPersonName } from './person-name.ts'

/** An attribute in the DICOM JSON model (PS3.18 §F.2). */
export interface JsonAttribute {
  readonly vr: string
  readonly Value?: readonly JsonValue[]
  readonly BulkDataURI?: string
  readonly InlineBinary?: string
}

export type JsonValue = string | number | null | PersonName | JsonDataSet
export type JsonDataSet = { readonly [tag: string]: JsonAttribute }

export interface JsonOptions {
  readonly charset: readonly string[]
  readonly littleEndian: boolean
  /** The address of a value that stays in the file; `path` leads to it through the sequences. */
  readonly bulk: (path: string) => string
}

/** Values in letters of the file's own character set; the others have only those of ISO 646. */
const LETTERS = /^(LO|LT|PN|SH|ST|UC|UT)$/
/** One text, in which a backslash is a backslash. */
const ONE_TEXT = /^(LT|ST|UR|UT)$/
const NUMBERS = /^(FL|FD|SL|SS|SV|UL|US|UV)$/
const BINARY = /^(O[BDFLVW]|UN)$/

/** A data set as JSON. Text comes out as Unicode, and says so. */
export function toJson(dataSet: DataSet, options: JsonOptions, path = ''): JsonDataSet {
  const charset = path === '' ? options.charset : (declaredTerms(dataSet) ?? options.charset)
  const json: Record<string, JsonAttribute> = {}
  for (const tag of [...dataSet.keys()].sort()) {
    const element = dataSet.get(tag) as Element
    json[tag] = toAttribute(element, { ...options, charset }, path + tag)
  }
  if (json['00080005']) json['00080005'] = { vr: 'CS', Value: ['ISO_IR 192'] }
  return json
}

function toAttribute(element: Element, options: JsonOptions, path: string): JsonAttribute {
  const { vr, bytes, items, length } = element
  if (items) {
    const Value = items.map((item, index) => toJson(item, options, `${path}.${index}.`))
    return Value.length > 0 ? { vr, Value } : { vr }
  }
  if (length === 0) return { vr }
  if (!bytes) return { vr, BulkDataURI: options.bulk(path) }
  if (BINARY.test(vr)) return { vr, InlineBinary: toBase64(bytes) }
  const Value = readValues(vr, bytes, options)
  return Value.some((value) => value !== null) ? { vr, Value } : { vr }
}

function readValues(vr: string, bytes: Uint8Array, options: JsonOptions): readonly JsonValue[] {
  if (vr === 'AT' || NUMBERS.test(vr)) return readNumbers(vr, bytes, options.littleEndian)
  const text = decode(bytes, LETTERS.test(vr) ? options.charset : [])
  // After decoding: in GBK the second byte of a character may be that of a backslash.
  const values = ONE_TEXT.test(vr) ? [text] : text.split('\\')
  return values.map((value) => readText(vr, value))
}

function readText(vr: string, padded: string): JsonValue {
  const value = ONE_TEXT.test(vr)
    ? padded.replace(/[\0 ]+$/, '')
    : padded.replace(/^ +|[\0 ]+$/g, '')
  if (value === '') return null
  if (vr === 'PN') return readPersonName(value)
  // What is no number stays as it was written: it is not ours to drop.
  if ((vr === 'IS' || vr === 'DS') && Number.isFinite(Number(value))) return Number(value)
  return value
}
