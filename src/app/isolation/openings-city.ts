import * as contract from '#city/model/contract.ts'
import * as city from '#city/model/contract-bureaus.ts'
import * as layouts from '#city/model/contract-layouts.ts'
import { type Hands, NO_CODE } from './hands.ts'
import { anOffice } from './victim.ts'

/** Two officers of other departments, one who is about to join and one who leaves. */
export async function openCity({ door, open, own }: Hands) {
  const office = anOffice('city-officer')
  const [newcomer, officer] = [anOffice('bureau-officer'), anOffice('bureau-officer')]
  const invite = () => door.ask(office, city.inviteToBureau, { bureau: 'education' })
  open(office, city.inviteToBureau, { bureau: 'education' })
  const { code } = await invite()
  open(newcomer, city.joinBureau, { code }, { guess: { code: NO_CODE } })
  await door.ask(officer, city.joinBureau, { code: (await invite()).code })
  open(office, city.removeBureauOfficer, { accountId: officer.accountId })
  own(newcomer.accountId, officer.accountId)

  open(office, contract.downloadWorkbook, {})
  open(office, layouts.saveLayout, {
    ...{ name: '教育报表', source: '教育局', cells: '表!A1 = "人数"\n表!B1 = W1' },
  })
}
