import { expect, test } from 'vitest'
import { openCase } from '#casework/model/contract.ts'
import { aCase } from '#casework/server/testing.ts'
import { addTie } from '#people/model/contract-ties.ts'
import { aChild, aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { anActor } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { aGroupContent, aHouse, aRecruitingGroup, aSessionPlan, aYes, join } from './testing.ts'

test('个人信息保护法第三十一条：不满十四周岁的组员，要监护人同意', async () => {
  const house = await aHouse()
  const { ask, worker, db } = house
  const groupId = await aRecruitingGroup(house, { field: 'paediatrics' })
  const child = await aChild(db, worker)
  const mother = await aPatient(db, worker, { name: '周敏', sex: 'female' })
  await ask(worker, contract.addMember, { groupId, personId: child.id })
  const yes = { groupId, personId: child.id, ...aYes(child.id), version: 1 }

  expect(await ask(worker, contract.agreeMember, yes)).toMatchObject({ code: 'guardian-needed' })
  const byMother = { ...yes, givenBy: mother.id }
  expect(await ask(worker, contract.agreeMember, byMother)).toMatchObject({
    code: 'guardian-needed',
  })
  await ask(worker, addTie, {
    ...{ personId: child.id, otherId: mother.id, kind: 'parent', guardian: true, livesWith: true },
  })
  const opened = await ask(worker, contract.openMember, { groupId, personId: child.id })
  expect(opened.guardians).toMatchObject([{ id: mother.id }])
  expect(await ask(worker, contract.agreeMember, byMother)).toMatchObject({
    ...{ joinedAt: expect.any(String), agreement: { givenBy: mother.id } },
  })
})

test('个人信息保护法第二十九条：进小组的同意要单独征求，没有同意就不签到、不测、不写', async () => {
  const house = await aHouse()
  const { ask, worker, db, lead } = house
  const groupId = await aRecruitingGroup(house)
  const { id: personId } = await aPatient(db, worker)
  await ask(worker, contract.addMember, { groupId, personId })
  const session = await ask(worker, contract.planSession, {
    groupId,
    ...aSessionPlan('2026-03-02T02:00:00.000Z'),
  })
  const which = { groupId, personId }
  const tap = { ...which, sessionId: session.id, presence: 'present' as const }
  expect(await ask(worker, contract.markPresence, tap)).toMatchObject({ code: 'not-a-member' })
  expect(await ask(worker, contract.writeMemberNote, { ...which, shared: '来了' })).toMatchObject({
    code: 'not-a-member',
  })
  const yes = { ...which, ...aYes(personId), version: 1 }
  expect(await ask(worker, contract.agreeMember, { ...yes, separate: false })).toMatchObject({
    ...{ code: 'not-separate', field: 'separate' },
  })
  await ask(worker, contract.agreeMember, yes)
  expect(await ask(worker, contract.markPresence, tap)).toMatchObject({ presence: 'present' })
  expect(await ask(lead, contract.writeMemberNote, { ...which, shared: '来了' })).toMatchObject({
    ...{ status: 403, code: 'leaders-only' },
  })
})

test('未成年人网络保护条例第三十六条：没有权限的未成年人档案，不能拉进小组', async () => {
  const house = await aHouse()
  const { ask, worker, db, id } = house
  const groupId = await aRecruitingGroup(house)
  const colleague = anActor({ institutionId: id })
  const child = await aChild(db, colleague)
  expect(await ask(worker, contract.addMember, { groupId, personId: child.id })).toMatchObject({
    ...{ code: 'person-closed', field: 'personId' },
  })
})

test('a note goes to the river of the case by the team only, and never its confidential half', async () => {
  const house = await aHouse()
  const { ask, worker, lead, db, owner, id } = house
  const groupId = await aRecruitingGroup(house)
  const patient = await aPatient(db, worker)
  const stranger = await aPatient(db, worker, { name: '孙悦' })
  const file = await aCase(db, worker, patient.id, { state: 'active' })
  const colleague = anActor({ institutionId: id })
  const hers = await aCase(db, colleague, stranger.id, { state: 'active' })
  for (const personId of [patient.id, stranger.id])
    await join(house, groupId as never, personId as never)

  const page = await ask(worker, contract.openGroup, { groupId })
  const casesOf = (name: string) => page.members.find(({ person }) => person.name === name)?.cases
  expect(casesOf(patient.name)).toEqual([{ caseId: file.id, number: file.number, inTeam: true }])
  expect(casesOf('孙悦')).toEqual([])
  const bySight = await ask(lead, contract.openGroup, { groupId })
  expect(bySight.members.flatMap(({ cases }) => cases)).toHaveLength(2)

  const about = { groupId, personId: patient.id, shared: '第一次说起夜里睡不着' }
  const secret = '丈夫不知道她来'
  const told = { ...about, confidential: secret, tellCaseId: file.id }
  expect(await ask(worker, contract.writeMemberNote, told)).toMatchObject({ told: true })
  const elsewhere = { ...about, personId: stranger.id, tellCaseId: hers.id }
  expect(await ask(worker, contract.writeMemberNote, elsewhere)).toMatchObject({
    ...{ status: 404, code: 'no-such-case' },
  })
  expect(
    await ask(worker, contract.writeMemberNote, { ...told, tellCaseId: hers.id }),
  ).toMatchObject({ status: 404, code: 'no-such-case' })
  const { river } = await ask(lead, openCase, { caseId: file.id })
  expect(JSON.stringify(river)).toContain(about.shared)
  expect(JSON.stringify(river)).not.toContain(secret)

  const mine = await ask(worker, contract.openMember, { groupId, personId: patient.id })
  expect(mine.notes).toMatchObject([{ shared: about.shared, confidential: secret }])
  const heads = await ask(lead, contract.openMember, { groupId, personId: patient.id })
  expect(heads.notes).toMatchObject([{ hasConfidential: true, confidential: null }])
  const stored = await owner
    .withTables<{ 'groups.confidentialNote': { text: string } }>()
    .selectFrom('groups.confidentialNote')
    .select('text')
    .execute()
  expect(stored).toEqual([{ text: secret }])
})

test('out of sight of whoever does not lead it; another house finds nothing', async () => {
  const house = await aHouse()
  const { ask, worker, lead, db, id } = house
  const groupId = await aRecruitingGroup(house)
  const colleague = anActor({ institutionId: id })
  const other = await anInstitution(db)
  const gone = { status: 404, code: 'no-such-group' }
  for (const stranger of [colleague, other.worker, other.lead]) {
    expect(await ask(stranger, contract.openGroup, { groupId })).toMatchObject(gone)
    const cancel = { groupId, step: 'cancel' as const, reason: '不', version: 3 }
    expect(await ask(stranger, contract.stepGroup, cancel)).toMatchObject(gone)
    expect((await ask(stranger, contract.listGroups, {})).groups).toEqual([])
  }
  expect((await ask(lead, contract.listGroups, {})).groups).toMatchObject([{ id: groupId }])
  const inState = async (state: 'recruiting' | 'draft') =>
    (await ask(lead, contract.listGroups, { state })).groups
  expect(await inState('recruiting')).toMatchObject([{ id: groupId }])
  expect(await inState('draft')).toEqual([])
  const content = aGroupContent()
  const away = { content, leaders: [worker.accountId, other.worker.accountId] }
  expect(await ask(worker, contract.createGroup, away)).toMatchObject({ code: 'leader-not-here' })
  const alarming = aGroupContent({ instrument: { id: 'phq-9', variant: 'phq-9' } })
  expect(
    await ask(worker, contract.createGroup, { content: alarming, leaders: [worker.accountId] }),
  ).toMatchObject({ code: 'instrument-not-offered', field: 'instrument' })
})
