import type { z } from 'zod'
import { routes as casework } from '#casework/server/index.ts'
import { aCase } from '#casework/server/testing.ts'
import { yuan } from '#insurance/model/fen.ts'
import { giveConsent as giveConsentContract } from '#people/model/contract-ties.ts'
import { CURRENT_NOTICE } from '#people/model/notice.ts'
import { routes as people } from '#people/server/index.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution, cityOfficer } from '#places/server/testing.ts'
import { Day } from '#platform/model/time.ts'
import { aClock, aFrontDoor, anActor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as ofCase from '../model/contract-case.ts'
import * as programmes from '../model/contract-programmes.ts'
import { type DossierFacts, NO_FACTS, type PaperKind } from '../model/dossier.ts'
import { PACK_CLASSES } from '../model/pack.ts'
import type { Rule, Terms } from '../model/programme.ts'
import { routes } from './index.ts'

export const TODAY = Day.parse('2026-03-02')

/** Income per head up to 3 000 yuan; identity and a proof of income of this quarter; 20 000 at most. */
export const someTerms: Terms = {
  rules: [
    {
      ...{ kind: 'between', fact: 'incomePerHead', least: null, most: yuan(3_000) },
      ...{ from: Day.parse('2024-01-01'), until: null, says: '人均月收入不超过三千元' },
      cite: { mark: 'invented', source: '测试' },
    } as Rule,
  ],
  papers: [
    { kind: 'identity', freshDays: null },
    { kind: 'income-proof', freshDays: 90 },
  ],
  ...{ windows: [], payTo: 'hospital', ceiling: yuan(20_000), decideDays: 15, appealDays: 10 },
}

export const someFacts: DossierFacts = {
  ...NO_FACTS,
  ...{ householdSize: 3, income: yuan(6_000), ownPay: yuan(52_600), savings: yuan(1_000) },
}

/** A house with a case, a funder with two officers and one programme; nothing is agreed yet. */
export async function aFundedWard() {
  const { db, owner } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const house = await anInstitution(db)
  const ask = aFrontDoor(db, [...people, ...casework, ...routes], testDeps({ now: clock.now }))
  const patient = await aPatient(db, house.worker)
  const file = await aCase(db, house.worker, patient.id, { state: 'active' })
  const caseId = file.id
  const fund = await aFund(ask, '春晖基金')

  /** The client agrees that the funder of this name is told. */
  const agree = (
    recipient = fund.name,
    given: Partial<z.input<typeof giveConsentContract.input>> = {},
  ) =>
    ask(house.worker, giveConsentContract, {
      ...{ personId: patient.id, givenBy: patient.id, purpose: 'aid', separate: true, from: null },
      recipients: [{ kind: 'organisation', institutionId: null, name: recipient, contact: '' }],
      ...{ dataClasses: [...PACK_CLASSES], until: null, limitsTold: true },
      ...{ evidence: { kind: 'signature', keptAt: '一号柜' }, notice: CURRENT_NOTICE },
      ...given,
    })

  /** What is known, and two papers that were seen. */
  const write = (
    facts = someFacts,
    kinds: readonly PaperKind[] = ['identity', 'income-proof'],
    version = 0,
  ) =>
    ask(house.worker, ofCase.writeDossier, {
      ...{ caseId, facts, version },
      papers: kinds.map((kind) => ({ kind, issuedOn: TODAY, keptAt: '卷宗袋' })),
    })

  const begin = (asked = yuan(12_000)) =>
    ask(house.worker, ofCase.beginApplication, {
      ...{ caseId, programmeId: fund.programme.id, asked, statement: '还差手术费' },
    })

  /** Agreed, written, begun, sent. */
  const send = async (asked = yuan(12_000)) => {
    await agree()
    await write()
    const { id: applicationId } = await begin(asked)
    const which = { caseId, applicationId, dossierVersion: 1 }
    return ask(house.worker, ofCase.stepApplication, { ...which, step: 'submit', version: 1 })
  }

  return { db, owner, clock, ask, patient, caseId, ...house, fund, agree, write, begin, send }
}

type Ask = ReturnType<typeof aFrontDoor>

/** A funder with two officers, who joined by a code, and a programme. */
export async function aFund(ask: Ask, name: string, terms = someTerms) {
  const about = { name, contact: '', institutionId: null }
  const { id: funderId } = await ask(cityOfficer, programmes.addFunder, about)
  const [officer, second] = [anOfficer(), anOfficer()]
  for (const one of [officer, second]) {
    const { code } = await ask(cityOfficer, programmes.inviteOfficer, { funderId })
    await ask(one, programmes.joinFunder, { code })
  }
  const programme = await ask(officer, programmes.addProgramme, {
    ...{ funderId, kind: 'foundation', name: `${name}补助`, terms },
  })
  return { funderId, name, officer, second, programme }
}

export function anOfficer() {
  return anActor({ role: 'aid-officer', institutionId: null, districtCode: null })
}
