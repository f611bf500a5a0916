import { mkdir, writeFile } from 'node:fs/promises'
import { printedDocuments } from '../src/app/printed-documents.ts'

for (const { path, text } of await printedDocuments()) {
  await mkdir(path.slice(0, path.lastIndexOf('/')), { recursive: true })
  await writeFile(path, text)
}
