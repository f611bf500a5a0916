import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anInstitution } from '#places/server/testing.ts'
import { NOBODY } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Day } from '#platform/model/time.ts'
import { aClock, aFrontDoor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aVolunteer } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const house = await anInstitution(db)
  const ask = aFrontDoor(db, routes, testDeps({ now: clock.now }))
  const page = { intro: '每周来半天', minAge: 14, isOpen: true }
  const { path } = await ask(house.worker, contract.setRecruitment, page)
  return { ...house, db, owner, clock, ask, token: path.split('/').at(-1) ?? '' }
}

const day = (text: string) => text as Day
const applicant = {
  ...{
    name: '岑 一苇',
    birthDate: day('1990-01-30'),
    phone: '138 0000 5678',
    agrees: true as const,
  },
}

test('from the code on the wall into service, one step after the other', async () => {
  const { ask, worker, token, name, owner } = await aHouse()
  expect(await ask(NOBODY, contract.readRecruitment, { token })).toMatchObject({ house: name })
  const { receipt } = await ask(NOBODY, contract.applyAsVolunteer, { token, ...applicant })
  expect(receipt).toMatch(/^[0-9A-F]{6}$/)
  const { volunteers } = await ask(worker, contract.listVolunteers, { state: 'applied' })
  expect(volunteers).toMatchObject([{ name: '岑一苇', state: 'applied', isMinor: false }])
  const volunteerId = volunteers[0]?.id as never
  const step = async (one: 'screen' | 'train' | 'activate', version: number) =>
    ask(worker, contract.stepVolunteer, { volunteerId, step: one, version })
  expect(await step('activate', 1)).toMatchObject({ code: 'volunteer-out-of-order' })
  await step('screen', 1)
  expect(await step('train', 2)).toMatchObject({ code: 'clearance-missing' })
  const amended = {
    ...{ volunteerId, guardian: '', guardianConsentOn: null, isForeigner: false, skills: [] },
    ...{ asksWritten: false, languages: '', availability: '', screenNote: '有耐心', version: 2 },
    ...{ healthClearedOn: day('2026-03-01'), infectionClearedOn: day('2026-03-01') },
  }
  expect(
    await ask(worker, contract.amendVolunteer, {
      ...amended,
      identityNumber: '110105199001301230',
    }),
  ).toMatchObject({ code: 'identity-number-wrong', field: 'identityNumber' })
  await ask(worker, contract.amendVolunteer, { ...amended, identityNumber: '11010519491231002X' })
  await step('train', 3)
  expect(await step('activate', 4)).toMatchObject({ code: 'general-training-missing' })
  const course = { name: '入门', kind: 'general' as const, hours: 3, validMonths: 12 }
  const { id: courseId } = await ask(worker, contract.addCourse, course)
  const passedOn = day('2026-03-01')
  await ask(worker, contract.passTraining, { volunteerId, courseId, passedOn })
  expect(await step('activate', 4)).toMatchObject({ state: 'active' })

  const file = await ask(worker, contract.openVolunteer, { volunteerId })
  expect(file).toMatchObject({ phone: '138****5678', identityNumber: '110***********002X' })
  expect(file.trainings).toMatchObject([{ expiresOn: '2027-03-01' }])
  const shown = await ask(worker, contract.revealVolunteer, { volunteerId, field: 'phone' })
  expect(shown.value).toBe('13800005678')
  const stored = await sql<{ text: string }>`
    select to_jsonb(v)::text as text from volunteers.volunteer v`.execute(owner)
  expect(stored.rows[0]?.text).not.toMatch(/13800005678|11010519491231002X/)
  const seen = await sql`select action from audit.entry where action = 'volunteers.reveal'`.execute(
    owner,
  )
  expect(seen.rows).toHaveLength(1)
})

test('北京市志愿服务促进条例第十二条：未成年人报名须有监护人，监护人同意和签字后才能上岗', async () => {
  const { ask, worker, token } = await aHouse()
  const young = { ...applicant, token, birthDate: day('2010-01-30') }
  expect(await ask(NOBODY, contract.applyAsVolunteer, young)).toMatchObject({
    ...{ code: 'guardian-missing', field: 'guardian' },
  })
  const tooYoung = { ...young, birthDate: day('2013-01-30') }
  expect(await ask(NOBODY, contract.applyAsVolunteer, tooYoung)).toMatchObject({
    code: 'too-young',
  })
  const guarded = { ...young, guardian: '岑大川', guardianPhone: '13800001234' }
  await ask(NOBODY, contract.applyAsVolunteer, guarded)
  const { volunteers } = await ask(worker, contract.listVolunteers, {})
  const volunteerId = volunteers[0]?.id as never
  await ask(worker, contract.stepVolunteer, { volunteerId, step: 'screen', version: 1 })
  const amended = {
    ...{ volunteerId, guardian: '岑大川', guardianConsentOn: null, isForeigner: false, skills: [] },
    ...{ asksWritten: false, languages: '', availability: '', screenNote: '', version: 2 },
    ...{ healthClearedOn: day('2026-03-01'), infectionClearedOn: day('2026-03-01') },
  }
  await ask(worker, contract.amendVolunteer, amended)
  const train = { volunteerId, step: 'train' as const, version: 3 }
  expect(await ask(worker, contract.stepVolunteer, train)).toMatchObject({
    code: 'guardian-consent-missing',
  })
  const signed = { volunteerId, form: 'written' as const, from: day('2026-03-02'), until: null }
  expect(
    await ask(worker, contract.signAgreement, { ...signed, signedOn: day('2026-03-02') }),
  ).toMatchObject({ code: 'guardian-signature-missing' })
})

test('a volunteer sees the own file and nobody else’s; another house sees none', async () => {
  const { ask, db, worker } = await aHouse()
  const [mine, hers] = [
    await aVolunteer(db, worker),
    await aVolunteer(db, worker, { name: '陶然' }),
  ]
  expect(await ask(mine, contract.readOwnFile, {})).toMatchObject({ name: '何小满' })
  expect(await ask(mine, contract.openVolunteer, { volunteerId: hers.volunteerId })).toMatchObject({
    status: 403,
  })
  const seenBy = (who: typeof mine) =>
    as(db, who, async (tx) => {
      const { rows } = await sql<{ name: string }>`
        select name from volunteers.volunteer`.execute(tx)
      const agreements = await sql`select id from volunteers.agreement`.execute(tx)
      return [rows.map(({ name }) => name), agreements.rows.length]
    })
  expect(await seenBy(mine)).toEqual([['何小满'], 1])
  // Of the own file nothing can be changed but the wish for paper.
  const change = as(db, mine, (tx) =>
    sql`update volunteers.volunteer set state = 'left'`.execute(tx),
  )
  await expect(change).rejects.toThrow(/wish for paper/)
  expect(await ask(mine, contract.askForPaper, {})).toMatchObject({ asksWritten: true })
  const other = await anInstitution(db)
  expect(await ask(other.worker, contract.listVolunteers, {})).toMatchObject({ volunteers: [] })
  const { volunteerId } = mine
  const theirs = await ask(other.lead, contract.openVolunteer, { volunteerId })
  expect(theirs).toMatchObject({ status: 404 })
})

test('of more than a list holds, each is found by a part of the name or of the number', async () => {
  const { ask, worker, owner, db, id } = await aHouse()
  await aVolunteer(db, worker, { name: '岑一苇', number: 'ZY2019-0000ABCD' })
  await sql`insert into volunteers.volunteer
    (institution_id, id, number, state, name, birth_date, applied_at)
    select ${id}, gen_random_uuid(), 'ZY2026-' || n, 'active', '何小满', '1999-05-06', '2026-02-01'
    from generate_series(1, 500) n`.execute(owner)
  const found = async (text?: string) => {
    const { volunteers } = await ask(worker, contract.listVolunteers, text ? { text } : {})
    return volunteers.map(({ name }) => name)
  }
  expect(await found()).toEqual(Array(MOST_LISTED).fill('何小满'))
  expect(await found(' 一苇 ')).toEqual(['岑一苇'])
  expect(await found('0000abcd')).toEqual(['岑一苇'])
  expect(await found('%')).toEqual([])
})

test('when the page is closed nobody can apply, and the code says so', async () => {
  const { ask, worker, token } = await aHouse()
  await ask(worker, contract.setRecruitment, { intro: '停', minAge: 14, isOpen: false })
  for (const answer of [
    await ask(NOBODY, contract.readRecruitment, { token }),
    await ask(NOBODY, contract.applyAsVolunteer, { token, ...applicant }),
  ])
    expect(answer).toMatchObject({ status: 404, code: 'no-such-recruitment' })
})
