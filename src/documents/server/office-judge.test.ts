import { expect, test } from 'vitest'
import { asOfficeReads, hasOffice, whyNoOffice } from '#platform/server/office-testing.ts'
import { render, type Values } from './docx/render.ts'
import { caseDocuments } from './index.ts'

test.skipIf(!hasOffice)(
  `LibreOffice reads every paper as we meant it${whyNoOffice}`,
  () => {
    const papers = caseDocuments.map(({ kind, template }) => {
      const values = Object.fromEntries(
        kind.fields.map((field) => [field.tag, 'each' in field ? [] : `甲<乙>&${field.tag}`]),
      ) as Values
      return [`${kind.key}.docx`, render(template(), values)] as const
    })
    const read = asOfficeReads(new Map(papers), 'txt:Text (encoded):UTF8')
    for (const { kind } of caseDocuments) {
      const text = read.get(`${kind.key}.docx`)
      expect(text).toContain(kind.words.zh)
      expect(text).toContain('甲<乙>&案主姓名')
      expect(text).not.toMatch(/[{}]/)
    }
  },
  120_000,
)
