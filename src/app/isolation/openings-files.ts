import { randomUUID } from 'node:crypto'
import * as documents from '#documents/model/contract.ts'
import { writeWorkbook } from '#imports/server/index.ts'
import * as resources from '#resources/model/contract.ts'
import * as workforce from '#workforce/model/contract.ts'
import { importColumns } from '#workforce/model/sheet.ts'
import type { Hands } from './hands.ts'

/** Files that come in whole: a directory as the house has put it out, a list of workers; a template. */
export async function openFiles({ door, mark, world, open }: Hands) {
  const { worker, lead } = world
  const { base64 } = await door.ask(worker, resources.exportResources, { format: 'hsds' })
  const services = JSON.parse(Buffer.from(base64, 'base64').toString()) as object[]
  const other = { ...services[0], id: randomUUID(), name: `另一处${mark}` }
  open(worker, resources.importResources, {
    ...{ format: 'hsds', fileName: '资源.json', confirmed: true },
    base64: Buffer.from(JSON.stringify([other])).toString('base64'),
  })
  const kind = 'service-consent'
  const { version } = await door.ask(lead, documents.openDocumentKind, { kind })
  open(lead, documents.openDocumentKind, { kind })
  open(lead, documents.downloadTemplate, { kind, n: 1 })
  open(lead, documents.chooseTemplate, { kind, n: null, version })
  const rows = [{ name: `新人${mark}`, employment: '社会招聘', from: '2024-03-01' }]
  const sheet = await writeWorkbook('社工名单', importColumns, rows)
  open(lead, workforce.importWorkers, {
    ...{ fileName: sheet.fileName, base64: sheet.base64, confirmed: true },
  })
}
