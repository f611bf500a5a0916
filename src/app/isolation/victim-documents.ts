import { listCases } from '#casework/model/contract.ts'
import * as documents from '#documents/model/contract.ts'
import { paper, toDocx } from '#documents/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Maker } from './world.ts'

/** A template of the house's own, and a paper that was made with it. */
export async function fillDocuments({ door, mark }: Maker, worker: Actor, lead: Actor) {
  const kind = 'service-consent'
  const template = toDocx(paper.paragraph(`抬头${mark}{机构名称}{个案编号}{案主姓名}`))
  await door.ask(lead, documents.uploadTemplate, {
    ...{ kind, fileName: `模板${mark}.docx`, note: `换了抬头${mark}` },
    base64: template.toString('base64'),
  })
  const { rows } = await door.ask(worker, listCases, { desk: 'open' })
  for (const { id: caseId } of rows)
    await door.ask(worker, documents.makeDocument, { caseId, kind })
}
