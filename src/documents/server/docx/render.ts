import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

/** A text, or a list of such. */
export type Values = { readonly [tag: string]: string | readonly Values[] }

/**
 * Only own names of what was handed over are found, so that no tag reaches into JavaScript; what was
 * written as raw XML gets nothing.
 */
export const engineOptions: Docxtemplater.DXT.ConstructorOptions = {
  paragraphLoop: true,
  linebreaks: true,
  nullGetter: () => '',
  parser: (tag) => ({
    get: (scope: object, context) => {
      if (context?.meta?.part?.module === 'rawxml') return ''
      return Object.hasOwn(scope, tag.trim())
        ? (scope as Record<string, unknown>)[tag.trim()]
        : undefined
    },
  }),
}

/** Fills a template. Every value is text: what looks like XML in it stays what somebody wrote. */
export function render(template: Buffer, values: Values): Buffer {
  const engine = new Docxtemplater(new PizZip(template), engineOptions)
  engine.render(clean(values))
  return engine.toBuffer({ compression: 'DEFLATE' })
}

/** What XML 1.0 (2.2) has no place for, not even escaped: Word would not open the file. */
const UNPRINTABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function clean(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([tag, value]) => [
      tag,
      typeof value === 'string'
        ? value.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '')
        : value.map(clean),
    ]),
  )
}
