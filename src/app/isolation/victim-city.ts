import * as city from '#city/model/contract-bureaus.ts'
import * as layouts from '#city/model/contract-layouts.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Maker } from './world.ts'

/** An officer of another department, and a layout: the city’s, and nothing of a house; no mark. */
export async function fillCity(
  { door }: Maker,
  { office, officer }: { readonly office: Actor; readonly officer: Actor },
) {
  const { code } = await door.ask(office, city.inviteToBureau, { bureau: 'finance' })
  await door.ask(officer, city.joinBureau, { code })
  await door.ask(office, layouts.saveLayout, {
    ...{ name: '财政报表', source: '财政局', cells: '表!A1 = "人数"\n表!B1 = W1' },
  })
}
