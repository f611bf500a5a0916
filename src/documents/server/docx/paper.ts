/** What a paper is made of, as WordprocessingML (ECMA-376 part 1, 17). Texts are escaped here. */

export function escapeXml(text: string) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

type Style = 'Title' | 'Heading1' | 'Body' | 'Cell' | 'Small'

export function paragraph(text: string, style: Style = 'Body', align?: 'center' | 'end') {
  const aligned = align ? `<w:jc w:val="${align}"/>` : ''
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${aligned}</w:pPr>${run(text)}</w:p>`
}

/** What repeats stands alone on its line, so that the line disappears with it. */
export function repeat(tag: string, ...inner: readonly string[]) {
  return [paragraph(`{#${tag}}`), ...inner, paragraph(`{/${tag}}`)].join('')
}

/** Pairs of a label and a value, two to a row. */
export function facts(pairs: readonly (readonly [string, string])[]) {
  const rows: string[] = []
  for (let at = 0; at < pairs.length; at += 2) {
    const [[label, value] = ['', ''], [second, other] = ['', '']] = pairs.slice(at, at + 2)
    rows.push(row([label, value, second, other], [1500, 3020, 1500, 3020], [0, 2]))
  }
  return table(rows, [1500, 3020, 1500, 3020])
}

/** A table of one list: the head, and a row that is there once for each. */
export function listTable(tag: string, columns: readonly (readonly [string, string, number])[]) {
  const widths = columns.map(([, , width]) => width)
  const head = row(
    columns.map(([label]) => label),
    widths,
    columns.map((_, place) => place),
  )
  const last = columns.length - 1
  const cells = columns.map(([, value], place) =>
    [place === 0 ? `{#${tag}}` : '', value, place === last ? `{/${tag}}` : ''].join(''),
  )
  return table([head, row(cells, widths, [])], widths)
}

/** Places to sign, each with its date, and the place of the seal. */
export function signatures(...who: readonly string[]) {
  const lines = who.map((one) =>
    paragraph(`${one}：＿＿＿＿＿＿＿＿＿＿　　　　　　年　　月　　日`),
  )
  return [paragraph(''), ...lines, paragraph('（机构盖章处）', 'Body', 'end')].join('')
}

function run(text: string) {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

function table(rows: readonly string[], widths: readonly number[]) {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('')
  const total = widths.reduce((sum, width) => sum + width, 0)
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>${paragraph('', 'Small')}`
}

function row(texts: readonly string[], widths: readonly number[], labels: readonly number[]) {
  const cells = texts.map((text, place) => {
    const shade = labels.includes(place) ? '<w:shd w:val="clear" w:fill="F2F2F2"/>' : ''
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[place]}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>${paragraph(text, 'Cell')}</w:tc>`
  })
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`
}
