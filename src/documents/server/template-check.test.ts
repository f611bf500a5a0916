import { expect, test } from 'vitest'
import { anInstitution } from '#places/server/testing.ts'
import { aFrontDoor, freshDatabase } from '#platform/server/testing.ts'
import { aBomb } from '#platform/server/testing-bomb.ts'
import * as contract from '../model/contract.ts'
import { checkTemplate } from './docx/template-check.ts'
import { caseDocuments, routes } from './index.ts'
import { aTemplate, withParts } from './testing.ts'

const closure = caseDocuments.find(({ kind }) => kind.key === 'closure')?.kind as never

function faultsOf(...texts: string[]) {
  return checkTemplate(aTemplate(...texts), closure).then(
    () => [],
    (refusal) => refusal.faults as { field: string; code: string; message: string }[],
  )
}

test('the templates that come along pass the check, and lack nothing', async () => {
  for (const { kind, template } of caseDocuments)
    expect(await checkTemplate(template(), kind), kind.key).toEqual([])
})

test.each<[string, string[], string, string]>([
  ['an unknown name', ['开头', '{案主名字}'], 'unknown-placeholder', '正文第 2 段'],
  ['a bracket alone', ['{案主姓名'], 'bracket-alone', '正文第 1 段'],
  ['a list that is not closed', ['{#目标}', '{目标内容}'], 'list-not-closed', '正文第 1 段'],
  ['a list closed that was not open', ['', '{/目标}'], 'list-not-open', '正文第 2 段'],
  ['lists that cross', ['{#目标}{#随访}{/目标}{/随访}'], 'list-crossed', '正文第 1 段'],
  ['a field outside of its list', ['{目标内容}'], 'unknown-placeholder', '正文第 1 段'],
  ['a list written as a text', ['{目标}'], 'is-a-list', '正文第 1 段'],
  ['a text written as a list', ['{#案主姓名}{/案主姓名}'], 'not-a-list', '正文第 1 段'],
  ['raw XML', ['{@案主姓名}'], 'tag-not-allowed', '正文第 1 段'],
  ['other brackets', ['{=<% %>=}'], 'tag-not-allowed', '正文第 1 段'],
  ['a way into JavaScript', ['{constructor}'], 'unknown-placeholder', '正文第 1 段'],
])('%s is told with its place', async (_, texts, code, place) => {
  const faults = await faultsOf(...texts)
  expect(faults).toContainEqual(expect.objectContaining({ code, field: place }))
  for (const { message } of faults) expect(message).toMatch(/[一-鿿]/)
})

test('a slip gets the name that was meant', async () => {
  const [fault] = await faultsOf('{案主的姓名}')
  expect(fault?.message).toContain('是不是想写 {案主姓名}')
})

test('a tag that Word broke into runs is still one tag', async () => {
  const broken = withParts(aTemplate(''), {
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      <w:p><w:r><w:t>{案主</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>姓名}{机构名称}</w:t></w:r></w:p>
      <w:p><w:r><w:t>{个案编号}{结案原因}</w:t></w:r></w:p></w:body></w:document>`,
  })
  expect(await checkTemplate(broken, closure)).toEqual([])
})

test('what the paper should have and has not is told, and does not stand in the way', async () => {
  expect(await checkTemplate(aTemplate('{机构名称}{结案原因}'), closure)).toEqual([
    '个案编号',
    '案主姓名',
  ])
})

const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${RELS}/${type}" Target="${target}" TargetMode="External"/></Relationships>`
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

test.each<[string, Buffer, string]>([
  ['macros', withParts(aTemplate('x'), { 'word/vbaProject.bin': 'x' }), 'file-has-macros'],
  [
    'a template fetched from elsewhere',
    withParts(aTemplate('x'), {
      'word/_rels/settings.xml.rels': relations('attachedTemplate', 'http://example.org/a.dotm'),
    }),
    'file-has-macros',
  ],
  [
    'a picture that tells who opened it',
    withParts(aTemplate('x'), {
      'word/_rels/header1.xml.rels': relations('image', 'http://example.org/a.png'),
    }),
    'file-has-macros',
  ],
  [
    'a field that runs a program',
    withParts(aTemplate('x'), {
      'word/header1.xml': `<w:hdr ${W}><w:p><w:r><w:instrText> DDEAUTO cmd </w:instrText></w:r></w:p></w:hdr>`,
    }),
    'file-has-macros',
  ],
  [
    'an entity that reads our disk',
    withParts(aTemplate('x'), {
      'word/header1.xml': `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:hdr ${W}>&e;</w:hdr>`,
    }),
    'file-has-macros',
  ],
  ['a workbook', withParts(emptyZip(), { 'xl/workbook.xml': 'x' }), 'template-not-docx'],
  ['a bomb', aBomb({ inflated: 200_000_000, name: 'word/document.xml' }), 'file-inflates-too-far'],
  [
    'a bomb that lies',
    aBomb({ inflated: 200_000_000, declared: 9, name: 'word/document.xml' }),
    'file-lies',
  ],
])('%s is refused', async (_, bytes, code) => {
  await expect(checkTemplate(bytes, closure)).rejects.toMatchObject({ code, status: 400 })
})

test('a link that somebody may click is no danger', async () => {
  const linked = withParts(aTemplate('x'), {
    'word/_rels/header1.xml.rels': relations('hyperlink', 'http://example.org/'),
  })
  expect(await checkTemplate(linked, closure)).toContain('案主姓名')
})

test('over HTTP: the size, the kind of file and each mistake are told', async () => {
  const { db } = await freshDatabase()
  const { lead } = await anInstitution(db)
  const ask = aFrontDoor(db, routes)
  const send = (fileName: string, bytes: Buffer) =>
    ask(lead, contract.uploadTemplate, {
      ...{ kind: 'closure', fileName, base64: bytes.toString('base64') },
    })
  expect(await send('a.docx', aTemplate('{没有这个}'))).toMatchObject({
    ...{ status: 400, code: 'template-faulty' },
    faults: [{ field: '正文第 1 段', code: 'unknown-placeholder' }],
  })
  expect(await send('a.docm', aTemplate('x'))).toMatchObject({ code: 'template-not-docx' })
  expect(await send('a.docx', Buffer.alloc(2_098_000))).toMatchObject({
    ...{ status: 400, code: 'invalid-input', field: 'base64' },
  })
  expect(await send('a.docx', Buffer.alloc(4_000_000))).toMatchObject({ status: 413 })
})

function emptyZip() {
  return Buffer.from('504b0506000000000000000000000000000000000000', 'hex')
}
