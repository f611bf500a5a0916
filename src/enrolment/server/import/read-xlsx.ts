import { StringDecoder } from 'node:string_decoder'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refusal } from '#platform/model/refusal.ts'
import { type Cells, NUMERIC } from '../../model/import-columns.ts'

/**
 * Row by row, in little memory. The streaming reader of exceljs would write the sheet, with all its
 * identity numbers, into the folder for temporary files where the texts come after it; here the texts
 * are fetched first, for a zip can be read in any order.
 */
export async function* readXlsx(
  bytes: Buffer,
): AsyncGenerator<{ readonly line: number; readonly cells: Cells }> {
  const zip = await fromBufferPromise(bytes, { autoClose: false, strictFileNames: true })
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  const sheet = [...entries.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
  const first = entries.get(sheet.sort(byNumber)[0] ?? '')
  if (!first) throw new Refusal('list-unreadable', 400)
  const texts: string[] = []
  const shared = entries.get('xl/sharedStrings.xml')
  if (shared) for await (const item of elements(zip, shared, 'si')) texts.push(textIn(item))
  let line = 0
  for await (const row of elements(zip, first, 'row')) {
    line = Number(/^<row\b[^>]*?\sr="(\d+)"/.exec(row)?.[1] ?? line + 1)
    yield { line, cells: cellsIn(row, texts) }
  }
}

function byNumber(a: string, b: string) {
  return a.localeCompare(b, 'en', { numeric: true })
}

/** Every element of that name, as it is written; none of them holds another of its kind. */
async function* elements(zip: ZipFile, entry: Entry, name: string) {
  const decoder = new StringDecoder('utf8')
  const begin = new RegExp(`<${name}(?=[\\s/>])`, 'g')
  const end = `</${name}>`
  let rest = ''
  for await (const part of await zip.openReadStreamPromise(entry)) {
    rest += decoder.write(part as Buffer)
    let from = 0
    for (;;) {
      begin.lastIndex = from
      const start = begin.exec(rest)?.index
      if (start === undefined) {
        from = Math.max(from, rest.length - name.length - 1)
        break
      }
      const close = rest.indexOf('>', start)
      if (close < 0) {
        from = start
        break
      }
      if (rest[close - 1] === '/') {
        from = close + 1
        continue
      }
      const stop = rest.indexOf(end, close)
      if (stop < 0) {
        from = start
        break
      }
      yield rest.slice(start, stop)
      from = stop + end.length
    }
    rest = rest.slice(from)
  }
}

const CELL = /<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs

function cellsIn(row: string, texts: readonly string[]): string[] {
  const cells: string[] = []
  let place = 0
  for (const [, attributes = '', body = ''] of row.matchAll(CELL)) {
    const letters = /\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1]
    place = letters ? placeOf(letters) : place + 1
    if (place > 100) continue
    while (cells.length < place) cells.push('')
    cells[place - 1] = valueIn(/\bt="(\w+)"/.exec(attributes)?.[1], body, texts)
  }
  return cells
}

function valueIn(type: string | undefined, body: string, texts: readonly string[]) {
  if (type === 'inlineStr') return textIn(body)
  const value = resolveEntities(/<v\b[^>]*>(.*?)<\/v>/s.exec(body)?.[1] ?? '')
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === undefined || type === 'n') return value === '' ? '' : NUMERIC + plain(value)
  return type === 'e' ? '' : value
}

/** 1.10101198005011E+17 is told as the digits that are left of it. */
function plain(value: string) {
  return /e/i.test(value) ? String(BigInt(Math.round(Number(value)))) : value
}

/** Without what tells how a text is read aloud. */
function textIn(item: string) {
  const spoken = item.replace(/<rPh\b.*?<\/rPh>/gs, '')
  return [...spoken.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)]
    .map(([, text]) => resolveEntities(text ?? ''))
    .join('')
}

/** A, B, …, Z, AA: from 1. */
function placeOf(letters: string) {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function resolveEntities(text: string) {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    if (name) return NAMED[name] ?? all
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
