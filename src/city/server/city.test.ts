import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PeriodName } from '#indicators/model/period.ts'
import { refreshFacts } from '#indicators/server/index.ts'
import { aDistrictOfficer, anInstitution, cityOfficer } from '#places/server/testing.ts'
import { type InstitutionId, SYSTEM } from '#platform/model/actor.ts'
import { aFrontDoor, anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { aWorker } from '#workforce/server/testing.ts'
import * as contract from '../model/contract.ts'
import * as bureaus from '../model/contract-bureaus.ts'
import { routes } from './index.ts'

const period = '2026-02' as PeriodName
const nowhere = { institutionId: null, districtCode: null }

test('the city sees all, a district its own, and nothing is reckoned before it is', async () => {
  const { db } = await freshDatabase()
  const here = await anInstitution(db, { districtCode: '110102' })
  const there = await anInstitution(db, { districtCode: '110119' })
  await aWorker(db, here.lead)
  const ask = aFrontDoor(db, routes)

  const before = await ask(cityOfficer, contract.openCity, {})
  expect([before.period, before.reckonedAt]).toEqual([period, null])
  expect(new Set(before.figures.map(({ value }) => value))).toEqual(new Set([null]))

  await as(db, SYSTEM, (tx) => refreshFacts(tx, SYSTEM, { periods: [period] }, testDeps()))
  const city = await ask(cityOfficer, contract.openCity, { period })
  expect(city.reckonedAt).not.toBeNull()
  const coverage = city.figures.find(({ code }) => code === 'C1')
  expect([coverage?.numerator, coverage?.denominator]).toEqual([0, 2])
  expect(city.figures.find(({ code }) => code === 'W1')?.value).toBe(1)
  expect(city.children).toHaveLength(17)

  const officer = aDistrictOfficer('110102')
  const district = await ask(officer, contract.openDistrict, { districtCode: '110102', period })
  expect(district.children.map(({ id }) => id)).toEqual([here.id])
  const ofHouse = district.childFigures.find(({ code }) => code === 'W1')
  expect([ofHouse?.place.id, ofHouse?.value]).toEqual([here.id, 1])
  const own = await ask(officer, contract.openHouse, { institutionId: here.id, period })
  expect(own.place.name.zh).toBe(here.name)

  const foreign = { districtCode: '110119' as const, period }
  expect((await ask(officer, contract.openDistrict, foreign)).status).toBe(404)
  for (const institutionId of [there.id, randomUUID() as InstitutionId])
    expect((await ask(officer, contract.openHouse, { institutionId })).status).toBe(404)
  expect((await ask(officer, contract.openCity, {})).status).toBe(403)
  expect((await ask(here.lead, contract.openHouse, { institutionId: here.id })).status).toBe(403)
})

test('an officer of another department sees the own page, and no figure that counts persons', async () => {
  const { db } = await freshDatabase()
  await as(db, SYSTEM, (tx) => refreshFacts(tx, SYSTEM, { periods: [period] }, testDeps()))
  const ask = aFrontDoor(db, routes)
  const officer = anActor({ role: 'bureau-officer', ...nowhere })
  const other = anActor({ role: 'bureau-officer', ...nowhere })

  expect((await ask(officer, bureaus.openOwnBureau, {})).bureau).toBeNull()
  expect((await ask(officer, bureaus.openBureau, { bureau: 'civil-affairs' })).status).toBe(404)
  const { code } = await ask(cityOfficer, bureaus.inviteToBureau, { bureau: 'civil-affairs' })
  expect((await ask(officer, bureaus.joinBureau, { code: 'ABCD' })).code).toBe('code-not-good')
  const written = code.toLowerCase().replaceAll('-', ' ')
  expect((await ask(officer, bureaus.joinBureau, { code: written })).bureau).toBe('civil-affairs')
  expect((await ask(other, bureaus.joinBureau, { code })).code).toBe('code-not-good')

  const asked = { bureau: 'civil-affairs', period } as const
  const page = await ask(officer, bureaus.openBureau, asked)
  const shown = page.figures.map((figure) => figure.code)
  expect(shown).toContain('P3')
  expect(shown).not.toContain('V1')
  expect((await ask(officer, bureaus.openBureau, { bureau: 'finance' })).status).toBe(404)
  expect((await ask(officer, contract.openCity, {})).status).toBe(403)
  // The commission and a district see what counts persons as well, the district of its own.
  const ofCity = await ask(cityOfficer, bureaus.openBureau, asked)
  expect(ofCity.figures.map((figure) => figure.code)).toContain('V1')
  const copy = await ask(aDistrictOfficer('110102'), bureaus.openBureau, asked)
  expect(copy.districtCode).toBe('110102')
  expect(new Set(copy.figures.map(({ place }) => place.id))).toEqual(new Set(['110102']))

  const { officers } = await ask(cityOfficer, bureaus.listBureauOfficers, {})
  expect(officers.map(({ accountId, bureau }) => [accountId, bureau])).toEqual([
    [officer.accountId, 'civil-affairs'],
  ])
  const { accountId } = officer
  expect((await ask(cityOfficer, bureaus.removeBureauOfficer, { accountId })).status).toBe(200)
  expect((await ask(cityOfficer, bureaus.removeBureauOfficer, { accountId })).status).toBe(404)
  expect((await ask(officer, bureaus.openBureau, asked)).status).toBe(404)
})
