import { expect, test } from 'vitest'
import { giveConsent } from '#people/model/contract-ties.ts'
import { CURRENT_NOTICE } from '#people/model/notice.ts'
import { routes as people } from '#people/server/index.ts'
import { aFrontDoor, testDeps } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import * as sample from './testing.ts'

const { aCaseToMeetAbout } = sample

test('未成年人保护法第四条、第十九条：关于孩子的会议，要写下孩子自己怎么说，或写明为什么没能听到', async () => {
  const { ask, worker, held } = await aCaseToMeetAbout({ isChild: true })
  const which = { ...(await held('family')), ...sample.minutes }
  expect(await ask(worker, contract.recordConference, which)).toMatchObject({
    status: 409,
    code: 'client-voice-missing',
    field: 'clientVoice',
  })
  const heard = { ...which, clientVoice: '“我想回去上学”' }
  expect(await ask(worker, contract.recordConference, heard)).toMatchObject({ state: 'recorded' })
})

test('个人信息保护法第二十三条：外单位的人来开会，先要有点名到该单位的单独同意', async () => {
  const { ask, db, clock, worker, client, caseId } = await aCaseToMeetAbout()
  const guest = { name: '项目专员', discipline: '救助', from: '某某基金会' }
  const attendees = [...sample.plan.attendees, guest]
  const plan = { ...sample.plan, caseId, kind: 'team', attendees } as const
  const refused = { status: 409, code: 'outside-consent-missing', field: 'attendees' }
  expect(await ask(worker, contract.planConference, plan)).toMatchObject(refused)

  const consent = (name: string) =>
    aFrontDoor(db, people, testDeps({ now: clock.now }))(worker, giveConsent, {
      ...{ personId: client.id, givenBy: client.id, purpose: 'share-team', separate: true },
      recipients: [{ kind: 'organisation', institutionId: null, name, contact: '前台电话' }],
      ...{ dataClasses: ['shared'], from: null, until: null },
      ...{ notice: CURRENT_NOTICE, limitsTold: true },
      evidence: { kind: 'verbal', witness: '护士' },
    })
  expect(await consent('另一个基金会')).toMatchObject({ status: 200 })
  expect(await ask(worker, contract.planConference, plan), 'not the one that comes').toMatchObject(
    refused,
  )
  expect(await consent('某某基金会')).toMatchObject({ status: 200 })
  expect(await ask(worker, contract.planConference, plan)).toMatchObject({ status: 200 })
})
