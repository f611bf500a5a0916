/** A tag as it stands in a part of a template: where, and what is between the brackets. */
export interface Tag {
  readonly place: string
  readonly content: string
  /** The bracket was opened or closed and its partner is missing in the paragraph. */
  readonly broken?: true
}

/**
 * All tags of one part, in order. Word breaks a text into runs wherever it likes; a tag is whatever
 * stands between brackets in the text of one paragraph.
 */
export function findTags(xml: string, part: string): Tag[] {
  return listParagraphs(xml).flatMap((text, index) => {
    const place = `${part}第 ${index + 1} 段`
    const found = [...text.matchAll(/\{([^{}]*)\}|[{}]/g)]
    return found.map(([whole, content]): Tag => {
      return content === undefined
        ? { place, content: around(text, whole), broken: true }
        : { place, content }
    })
  })
}

/** The texts of the paragraphs, in the order in which they begin; a text box holds its own. */
function listParagraphs(xml: string) {
  const texts: string[] = []
  const open: number[] = []
  for (const [token, text] of xml.matchAll(TOKENS)) {
    if (token.startsWith('</')) open.pop()
    else if (text !== undefined) {
      const at = open.at(-1)
      if (at !== undefined) texts[at] += unescapeXml(text)
    } else if (!token.endsWith('/>')) open.push(texts.push('') - 1)
    else texts.push('')
  }
  return texts
}

const TOKENS = /<w:p(?:\s[^>]*)?\/?>|<\/w:p>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g

/** Enough of the text to find it again. */
function around(text: string, bracket: string) {
  const at = text.indexOf(bracket)
  return text.slice(Math.max(0, at - 6), at + 12)
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

function unescapeXml(text: string) {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
