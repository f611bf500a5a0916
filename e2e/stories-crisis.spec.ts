import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import {
  askForTalk,
  expectNotFound,
  NOTE,
  PLACE,
  PSEUDONYM,
  readCode,
  readCounts,
  talk,
} from './story/care.ts'
import {
  agreeToEnd,
  answer,
  copyFromPaper,
  expectHeld,
  expectScore,
  makeSafe,
  openPhq9,
  proposeToEnd,
  safetyBar,
  screen,
} from './story/crisis.ts'
import {
  comeTogether,
  hearBoth,
  printMessage,
  writeDownIncident,
  writeOutcome,
} from './story/dispute.ts'
import { aHand } from './story/hand.ts'
import { signInAs } from './story/people.ts'
import { agreeOnGoal, aRunningCase, closeUp, noteDown, openUp, takeIn } from './story/short-case.ts'
import {
  DESKTOP,
  leave,
  listenTo,
  look,
  PHONE,
  takePictures,
  type Visitor,
} from './story/visitor.ts'

/** Each story has a worker of its own, because half-written forms belong to an account. */
const WORKER = '病房医务社工'
const SECOND = '同院另一位社工'
const ELSEWHERE = '外院医务社工'
const MOST_FIELDS = 25

const stage = aStage()

test.concurrent('a suicide risk that PHQ-9 finds is ended by two persons', async ({
  onTestFailed,
}) => {
  const everybody = [await stage.comes(PHONE), await stage.comes(DESKTOP)]
  const [worker, lead] = everybody as [Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = worker
  await signInAs(worker, WORKER)
  const client = { name: '乔木秋', birthDate: '1966-02-11' }
  const address = await aRunningCase(worker, client)
  await openPhq9(worker)
  await look(worker, 'phq9-empty')
  await copyFromPaper(worker)
  await look(worker, 'phq9-paper')

  await page.goto(address)
  await openPhq9(worker)
  for (const question of [1, 2, 3]) await answer(worker, question, 2)
  const bar = safetyBar(worker)
  expect(await bar.count()).toBe(0)
  await answer(worker, 9, 2)
  await bar.getByRole('link', { name: /12356/ }).waitFor()
  await bar.getByText('已打开危机流程').waitFor()
  const box = await bar.boundingBox()
  expect(box?.y).toBeGreaterThan(0)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(worker.screen.height)
  await look(worker, 'phq9-alarm')

  await bar.getByRole('link', { name: '去危机流程' }).click()
  await screen(worker)
  await makeSafe(worker)
  await page.goto(address)
  await expectHeld(worker)
  await page.getByRole('link', { name: '去处理' }).click()
  await proposeToEnd(worker)

  await signInAs(lead, '社工部主任')
  await agreeToEnd(lead, client.name)

  await page.goto(`${address}/instruments`)
  const results = page.getByRole('list', { name: '全部结果' }).getByRole('listitem')
  await results.first().waitFor()
  expect(await results.count()).toBe(1)
  await page.goto(address)
  await openPhq9(worker)
  await page.getByText('已答 4/9').waitFor()
  for (const question of [4, 5, 6, 7, 8]) await answer(worker, question, 1)
  await page.getByRole('button', { name: '完成，看结果' }).click()
  await expectScore(worker, 13)
  await page.getByRole('img', { name: 'PHQ-9 分数变化，共 2 次' }).waitFor()
  await look(worker, 'phq9-result')
  await page.goto(`${address}/instruments`)
  await page.getByRole('img', { name: 'PHQ-9 分数变化，共 2 次' }).waitFor()
  await look(worker, 'phq9-trend')

  await page.goto(address)
  await page.getByRole('button', { name: '结案', exact: true }).waitFor()
  expect(await page.getByText('还有危机没有结束').count()).toBe(0)
  await leave(everybody)
})

test.concurrent('a dispute on the ward ends in words that both sides agree to', async ({
  onTestFailed,
}) => {
  const worker = await stage.comes(DESKTOP)
  onTestFailed(() => takePictures([worker]))
  await signInAs(worker, SECOND)
  const client = { name: '石竹青', birthDate: '1951-08-30' }
  const from = { reason: '和医生护士沟通', ward: '九病区', kind: '医患关系' }
  await takeIn(aHand(worker.page), client, from)
  await writeDownIncident(worker)
  await hearBoth(worker)
  await comeTogether(worker)
  await writeOutcome(worker)
  await printMessage(worker)
  await leave([worker])
})

test.concurrent('a nurse finds somebody to talk to, and her house does not learn it', async ({
  onTestFailed,
}) => {
  const screens = [PHONE, DESKTOP, DESKTOP, DESKTOP]
  const everybody = await Promise.all(screens.map(stage.comes))
  const [nurse, counsellor, lead, colleague] = everybody as [Visitor, Visitor, Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const heard = listenTo(lead.page)
  await signInAs(lead, '社工部主任')
  const code = await readCode(lead)
  await askForTalk(nurse, code)
  await signInAs(counsellor, SECOND)
  const address = await talk(counsellor)

  await readCounts(lead)
  await expectNotFound(lead, address, 'lead')
  for (const secret of [PSEUDONYM, PLACE, NOTE]) expect(await heard()).not.toContain(secret)
  await signInAs(colleague, WORKER)
  await expectNotFound(colleague, address, 'colleague')
  await leave(everybody)
})

test.concurrent(`a short case takes at most ${MOST_FIELDS} fields`, async ({ onTestFailed }) => {
  const worker = await stage.comes(PHONE)
  onTestFailed(() => takePictures([worker]))
  const { page } = worker
  await signInAs(worker, ELSEWHERE)
  const hand = aHand(page)
  let looking = 0
  const glance = async (name: string) => {
    const begun = Date.now()
    await look(worker, `short-${name}`)
    looking += Date.now() - begun
  }
  const begun = Date.now()
  const client = { name: '麦冬宁', birthDate: '1972-12-05' }
  await takeIn(hand, client, { reason: '看病花钱有困难', ward: '骨科病房' }, glance)
  await openUp(hand, client, glance)
  await agreeOnGoal(hand, '把这次的押金凑齐', glance)
  await noteDown(hand, '讲明两条救助路径，押金当天凑齐。', glance)
  await closeUp(hand, '来时押金差三千；两条路径都问到，当天凑齐。', glance)
  await page.locator('[data-page-head]').getByText('已结案', { exact: true }).waitFor()
  const seconds = Math.round((Date.now() - begun - looking) / 1000)
  process.stdout.write(`A short case: ${hand.fields} fields, ${seconds} s\n`)
  expect(hand.fields).toBeLessThanOrEqual(MOST_FIELDS)
  await glance('closed')
  await leave([worker])
})
