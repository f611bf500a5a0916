import type { Actor } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import * as standards from '#standards/model/contract.ts'
import type { Maker } from './world.ts'

/** An audit of the house that is under way: nobody else reads it, the offices neither. */
export async function fillStandards({ door, mark }: Maker, lead: Actor) {
  const { editions } = await door.ask(lead, standards.listEditions, {})
  const edition = editions.find(({ inForce }) => inForce)
  if (!edition) throw new Error('No standard is in force')
  const { auditId } = await door.ask(lead, standards.beginAudit, { editionId: edition.id })
  const note = `自评依据${mark}`
  await door.ask(lead, standards.answerClause, { auditId, clause: '1.1', verdict: 'met', note })
  await door.ask(lead, standards.answerClause, { auditId, clause: '1.2', verdict: 'partly', note })
  const task = { auditId, clause: '1.2', what: `改进${mark}`, due: Day.parse('2030-01-01') }
  await door.ask(lead, standards.addTask, task)
}
