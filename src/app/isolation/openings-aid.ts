import * as aid from '#aid/model/contract-case.ts'
import * as programmes from '#aid/model/contract-programmes.ts'
import { NO_FACTS } from '#aid/model/dossier.ts'
import { fen } from '#insurance/model/fen.ts'
import { Day } from '#platform/model/time.ts'
import { type Hands, holderOf, NO_CODE } from './hands.ts'
import { anOffice } from './victim.ts'
import { terms } from './victim-aid.ts'

/** An officer who joins the funder, a programme for which nobody has applied, a dossier to be written. */
export async function openAid({ door, mark, world, file, open, own }: Hands) {
  const { worker } = world
  const city = anOffice('city-officer')
  const officer = holderOf('aid-officer', world)
  const { mine } = await door.ask(officer, programmes.listProgrammes, {})
  if (!mine) throw new Error('The officer of the victim has no funder')

  open(city, programmes.inviteOfficer, { funderId: mine })
  const newcomer = anOffice('aid-officer')
  const { code } = await door.ask(city, programmes.inviteOfficer, { funderId: mine })
  open(newcomer, programmes.joinFunder, { code }, { guess: { code: NO_CODE } })
  own(officer.accountId, newcomer.accountId)

  const programme = { kind: 'charity' as const, terms }
  const { id: programmeId, version } = await door.ask(officer, programmes.addProgramme, {
    ...{ ...programme, funderId: mine, name: '器具补助' },
  })
  open(officer, programmes.addProgramme, { ...programme, funderId: mine, name: '交通补助' })
  open(officer, programmes.changeProgramme, {
    ...{ ...programme, programmeId, name: '器具补助', ended: true, version },
  })

  const { caseId } = file
  open(worker, aid.beginApplication, {
    ...{ caseId, programmeId, asked: fen(100_000), statement: `难处${mark}` },
  })
  const today = Day.parse(new Date().toISOString().slice(0, 10))
  open(worker, aid.writeDossier, {
    ...{ caseId, version: 0, facts: { ...NO_FACTS, drug: `药${mark}` } },
    papers: [{ kind: 'identity', issuedOn: today, keptAt: `袋${mark}` }],
  })
}
