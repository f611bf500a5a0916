import * as imaging from '#imaging/model/contract.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Maker } from './world.ts'

/** Two who are treated in this house, one of them no longer. @returns what the database holds sealed */
export async function fillImaging({ door, mark, digits }: Maker, doctor: Actor) {
  const name = `就诊人${mark}`
  const code = `7${'0'.repeat(22)}${digits}`
  const visit = { name, code, kind: 'inpatient', proof: 'card' } as const
  await door.ask(doctor, imaging.beginEncounter, { ...visit, number: `在诊${mark}` })
  const { id } = await door.ask(doctor, imaging.beginEncounter, {
    ...{ ...visit, number: `已结束${mark}` },
  })
  await door.ask(doctor, imaging.endEncounter, { id })
  return [name, code]
}
