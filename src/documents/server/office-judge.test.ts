import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { render, type Values } from './docx/render.ts'
import { caseDocuments } from './index.ts'

/** LibreOffice, where this machine has it: a reader that we did not write. */
const office = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
})

const reason = office ? '' : ' (skipped: neither soffice nor libreoffice is on the PATH)'

test.skipIf(!office)(
  `LibreOffice reads every paper as we meant it${reason}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'renqiao-office-'))
    try {
      for (const { kind, template } of caseDocuments) {
        const values = Object.fromEntries(
          kind.fields.map((field) => [field.tag, 'each' in field ? [] : `甲<乙>&${field.tag}`]),
        ) as Values
        const file = join(folder, `${kind.key}.docx`)
        writeFileSync(file, render(template(), values))
        execFileSync(office as string, [
          ...['--headless', `-env:UserInstallation=file://${folder}/profile`],
          ...['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file],
        ])
        const text = readFileSync(join(folder, `${kind.key}.txt`), 'utf8')
        expect(text).toContain(kind.words.zh)
        expect(text).toContain('甲<乙>&案主姓名')
        expect(text).not.toMatch(/[{}]/)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  120_000,
)
