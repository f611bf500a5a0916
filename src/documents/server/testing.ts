import PizZip from 'pizzip'
import { toDocx } from './docx/package.ts'
import { paragraph } from './docx/paper.ts'

/** A template as somebody might upload it; each text is a paragraph. */
export function aTemplate(...texts: readonly string[]) {
  return toDocx(texts.map((text) => paragraph(text)).join(''))
}

/** The same file with parts added or changed. */
export function withParts(docx: Buffer, parts: Readonly<Record<string, string>>) {
  const zip = new PizZip(docx)
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** What a reader sees of a .docx that came as base64: the text of its paragraphs. */
export function readText(base64: string) {
  return partOf(base64)
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
}

export function partOf(base64: string, name = 'word/document.xml') {
  return new PizZip(Buffer.from(base64, 'base64')).file(name)?.asText() ?? ''
}
