import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { Refusal } from '#platform/model/refusal.ts'
import { checkArchive } from '#platform/server/archive.ts'
import type { DocumentKind } from '../../model/kind.ts'
import { findMissing, findTemplateFaults, type TemplateFault } from '../../model/template-fault.ts'
import { engineOptions } from './render.ts'
import { findTags, type Tag } from './tags.ts'

/** A letterhead with pictures; a document of a thousand pages is no template. */
const LIMITS = { entries: 400, inflated: 24 * 1_048_576 }

/** Programs, controls and foreign content that Word would carry out or fetch. */
const ACTIVE_PARTS = /vbaproject|vbadata|activex|embeddings\/|afchunk|\.bin$|customui/i
const ACTIVE_FIELDS = /\b(DDE(AUTO)?|INCLUDE(TEXT|PICTURE)|IMPORT|DATABASE|LINK|MACROBUTTON)\b/

/**
 * Looks through an uploaded template before it is kept.
 * @returns the required placeholders that it does not have
 * @throws Refusal template-faulty with each mistake and its place, or what archiveWords tell
 */
export async function checkTemplate(bytes: Buffer, { fields }: DocumentKind) {
  const names = await checkArchive(bytes, LIMITS)
  if (!names.includes('[Content_Types].xml') || !names.includes('word/document.xml'))
    throw new Refusal('template-not-docx', 400, { field: 'base64' })
  const zip = new PizZip(bytes)
  refuseActive(zip, names)
  const parts = listParts(names).map(({ name, words }) => findTags(textOf(zip, name), words))
  const faults = parts.flatMap((tags) => findTemplateFaults(tags, fields))
  if (faults.length === 0) faults.push(...askEngine(zip))
  if (faults.length > 0) throw faulty(faults)
  return findMissing(parts.flat() as Tag[], fields)
}

/** Where placeholders are filled: the text, and what stands on top and at the foot of the pages. */
function listParts(names: readonly string[]) {
  return names.flatMap((name) => {
    const [, kind] = /^word\/(document|header\d*|footer\d*)\.xml$/.exec(name) ?? []
    if (!kind) return []
    return [{ name, words: kind === 'document' ? '正文' : kind.startsWith('h') ? '页眉' : '页脚' }]
  })
}

function refuseActive(zip: PizZip, names: readonly string[]) {
  const texts = names
    .filter((name) => /\.(xml|rels)$/i.test(name))
    .map((name) => [name, textOf(zip, name)] as const)
  const isActive =
    names.some((name) => ACTIVE_PARTS.test(name)) ||
    texts.some(([name, text]) => {
      if (name.endsWith('.rels')) return hasForeignTarget(text)
      if (name === '[Content_Types].xml') return /macroEnabled/i.test(text)
      // An entity can stand for anything, also for a file on our disk; Word never writes one.
      return /<!(DOCTYPE|ENTITY)/i.test(text) || hasActiveField(text)
    })
  if (isActive) throw new Refusal('file-has-macros', 400, { field: 'base64' })
}

/** A link that somebody clicks is a link; all else is fetched without being asked for. */
function hasForeignTarget(relations: string) {
  const each = relations.match(/<Relationship\s[^>]*>/g) ?? []
  return each.some(
    (one) => /TargetMode\s*=\s*["']External/i.test(one) && !/\/hyperlink["']/i.test(one),
  )
}

function hasActiveField(xml: string) {
  const instructions = [
    ...[...xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, text]) => text),
    ...[...xml.matchAll(/w:instr="([^"]*)"/g)].map(([, text]) => text),
  ]
  return ACTIVE_FIELDS.test(instructions.join(''))
}

/** What the engine finds beyond what we look for: it has the last word. */
function askEngine(zip: PizZip): TemplateFault[] {
  try {
    new Docxtemplater(zip, engineOptions)
    return []
  } catch (error) {
    const { errors = [] } = (error as { properties?: { errors?: EngineError[] } }).properties ?? {}
    if (errors.length === 0)
      return [{ place: '正文', code: 'template-syntax', message: '模板打不开，请另存后再试。' }]
    return errors.map(({ properties = {} }) => ({
      place: '正文',
      code: 'template-syntax',
      message: `“${properties.xtag ?? ''}”附近的写法不对，请检查花括号。`,
    }))
  }
}

interface EngineError {
  readonly properties?: { readonly xtag?: string }
}

function faulty(faults: readonly TemplateFault[]) {
  return new Refusal('template-faulty', 400, {
    faults: faults
      .slice(0, 50)
      .map(({ place, code, message }) => ({ field: place, code, message })),
  })
}

function textOf(zip: PizZip, name: string) {
  return zip.file(name)?.asText() ?? ''
}
