import PizZip from 'pizzip'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A whole .docx of what `paper.ts` makes: A4, fonts by their Chinese names, pages numbered. */
export function toDocx(body: string): Buffer {
  const zip = new PizZip()
  zip.file('[Content_Types].xml', HEAD + contentTypes)
  zip.file('_rels/.rels', HEAD + relations([['rId1', 'officeDocument', 'word/document.xml']]))
  zip.file(
    'word/_rels/document.xml.rels',
    HEAD +
      relations([
        ['rId1', 'styles', 'styles.xml'],
        ['rId2', 'footer', 'footer1.xml'],
      ]),
  )
  zip.file('word/styles.xml', HEAD + styles)
  zip.file('word/footer1.xml', HEAD + footer)
  zip.file(
    'word/document.xml',
    `${HEAD}<w:document ${W} xmlns:r="${R}"><w:body>${body}${page}</w:body></w:document>`,
  )
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** A4 in twentieths of a point; margins of 2.5 cm, so that a hole can be punched. */
const page =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/></Types>`

function relations(all: readonly (readonly [string, string, string])[]) {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

function fonts(chinese: string) {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${chinese}" w:cs="Times New Roman"/>`
}

/** @param size in half points: 24 is 小四 */
function style(id: string, name: string, size: number, font: string, spacing: string, more = '') {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:pPr>${spacing}${more}</w:pPr><w:rPr>${fonts(font)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
}

const styles = `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('宋体')}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style(
    'Title',
    'Title',
    36,
    '黑体',
    '<w:spacing w:before="0" w:after="240"/>',
    '<w:jc w:val="center"/>',
  ),
  style(
    'Heading1',
    'heading 1',
    28,
    '黑体',
    '<w:keepNext/><w:spacing w:before="200" w:after="100"/>',
  ),
  style('Body', 'Body', 24, '宋体', '<w:spacing w:after="60" w:line="360" w:lineRule="auto"/>'),
  style('Cell', 'Cell', 21, '宋体', '<w:spacing w:before="40" w:after="40"/>'),
  style('Small', 'Small', 18, '宋体', '<w:spacing w:after="0"/>'),
].join('')}</w:styles>`

function counter(name: string) {
  return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
}

const footer = `<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Small"/><w:jc w:val="center"/></w:pPr><w:r><w:t>第 </w:t></w:r>${counter('PAGE')}<w:r><w:t> 页，共 </w:t></w:r>${counter('NUMPAGES')}<w:r><w:t> 页</w:t></w:r></w:p></w:ftr>`
