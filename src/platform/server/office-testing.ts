import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'

/** LibreOffice, where this machine has it: a reader that we did not write. */
const office = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
})

export const hasOffice = office !== undefined
/** To stand behind the name of a test that is skipped. */
export const whyNoOffice = office
  ? ''
  : ' (skipped: neither soffice nor libreoffice is on the PATH)'

/** What LibreOffice reads in these files, in another form: `txt:Text (encoded):UTF8`. */
export function asOfficeReads(files: ReadonlyMap<string, Buffer>, form: string) {
  const folder = mkdtempSync(join(tmpdir(), 'renqiao-office-'))
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
    execFileSync(office as string, [
      ...['--headless', `-env:UserInstallation=file://${folder}/profile`],
      ...['--convert-to', form, '--outdir', folder],
      ...[...files.keys()].map((name) => join(folder, name)),
    ])
    const [suffix] = form.split(':')
    const read = (name: string) =>
      readFileSync(join(folder, `${basename(name, extname(name))}.${suffix}`), 'utf8')
    return new Map([...files.keys()].map((name) => [name, read(name)]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
