import type { Cells } from '../../model/import-columns.ts'

/** Excel writes .csv in the language of the machine: UTF-8 where it says so, else GB 18030. */
function decode(bytes: Buffer) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** RFC 4180: a cell in quotes may hold commas, line ends and doubled quotes. */
export async function* readCsv(
  bytes: Buffer,
): AsyncGenerator<{ readonly line: number; readonly cells: Cells }> {
  const text = decode(bytes)
  let at = 0
  let line = 0
  while (at < text.length) {
    const cells: string[] = []
    let ends = false
    while (!ends) {
      const [cell, next] = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at)
      // Excel keeps a number as text where it is written ="…".
      cells.push(cell.replace(/^="?(.*?)"?$/s, '$1'))
      ends = text[next] !== ','
      at = next + 1
      if (text[next] === '\r' && text[at] === '\n') at++
    }
    yield { line: ++line, cells }
  }
}

function readPlain(text: string, from: number): [string, number] {
  let to = from
  while (to < text.length && !',\r\n'.includes(text[to] as string)) to++
  return [text.slice(from, to), to]
}

function readQuoted(text: string, from: number): [string, number] {
  let cell = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return [cell + text.slice(at), text.length]
    cell += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const [rest, next] = readPlain(text, quote + 1)
      return [cell + rest, next]
    }
    cell += '"'
    at = quote + 2
  }
}
