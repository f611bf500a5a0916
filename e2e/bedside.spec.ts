import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import { askInFourTaps, hangPoster } from './story/asking.ts'
import {
  assess,
  closeCase,
  findCase,
  followUp,
  rateGoal,
  SECRET,
  SHARED,
  setGoal,
  state,
  takeStep,
  writeNote,
} from './story/casework.ts'
import { accept, findOrRegister, recordConsent, triageFromDesk } from './story/intake.ts'
import { stepTo, tabTo, watchPointer } from './story/keyboard.ts'
import { registeredBefore, signInAs } from './story/people.ts'
import {
  DESKTOP,
  leave,
  listenTo,
  look,
  PHONE,
  takePictures,
  type Visitor,
} from './story/visitor.ts'

const stage = aStage()

const stories = [
  {
    ...{ screen: PHONE, card: '病房医务社工' },
    ward: '七病区',
    client: { name: '柳依禾', soundsLike: '柳一禾', birthDate: '1961-04-09' },
  },
  {
    ...{ screen: DESKTOP, card: '同院另一位社工' },
    ward: '九病区',
    client: { name: '苗若谷', soundsLike: '苗若古', birthDate: '1958-11-23' },
  },
]

test.concurrent.for(stories)(
  'from a poster at the bed to a closed case and beyond, $screen.width px wide',
  async ({ screen, card, ward, client }, { onTestFailed }) => {
    const arriving = Array.from({ length: 4 }, () => stage.comes(screen))
    const everybody = await Promise.all(arriving)
    const [worker, family, lead, colleague] = everybody as [Visitor, Visitor, Visitor, Visitor]
    onTestFailed(() => takePictures(everybody))
    await registeredBefore(colleague, client.soundsLike, client.birthDate)

    await signInAs(worker, card)
    const link = await hangPoster(worker, ward)
    await askInFourTaps(family, link)

    await triageFromDesk(worker, ward)
    await findOrRegister(worker, client)
    const number = await accept(worker)
    await recordConsent(worker, client, number)
    await writeNote(worker)
    await assess(worker)
    await takeStep(worker, '开案')
    await state(worker, '服务中')
    await setGoal(worker, '把下个疗程的钱凑齐')
    await rateGoal(worker)

    const heard = listenTo(lead.page)
    await signInAs(lead, '社工部主任')
    await findCase(lead, client)
    await lead.page.getByText(SHARED).waitFor()
    await lead.page.getByText('您不在本案服务团队，看不到').waitFor()
    await look(lead, 'lead-case')
    expect(await heard()).toContain(SHARED)
    expect(await heard()).not.toContain(SECRET)

    await closeCase(worker)
    await followUp(worker)
    await takeStep(worker, '终结')
    await state(worker, '已终结')
    await takeStep(worker, '重新开案', ['为什么重新开案', '又住院了，押金还差三千'])
    await state(worker, '服务中')
    await look(worker, 'case-reopened')
    await leave(everybody)
  },
)

test('the whole intake goes without a mouse', async ({ onTestFailed }) => {
  const worker = await stage.comes(DESKTOP)
  onTestFailed(() => takePictures([worker]))
  const { page, url } = worker
  const touched = await watchPointer(page)
  await page.goto(url)
  await page.getByRole('button', { name: /^病房医务社工/ }).waitFor()
  await tabTo(page, /^病房医务社工/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '等我回应的求助' }).waitFor()
  await tabTo(page, /床$/)
  await stepTo(page, 'ArrowDown', /^肾内科病房/)
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: /^肾内科病房.*的求助$/ }).waitFor()
  await tabTo(page, /^常规/)
  await stepTo(page, 'ArrowUp', /^72 小时内/)
  await tabTo(page, '分诊并接手')
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: '接案' }).waitFor()
  await tabTo(page, /^姓名、拼音/)
  await page.keyboard.type('谷雨田')
  await page.getByText('没有找到符合的人。').waitFor()
  await tabTo(page, '登记“谷雨田”')
  await page.keyboard.press('Enter')
  await tabTo(page, '出生日期')
  await page.keyboard.type('1949-05-06')
  await page.keyboard.press('Enter')
  await tabTo(page, '未知')
  await stepTo(page, 'ArrowUp', '男')
  await tabTo(page, '登记新的服务对象')
  await page.keyboard.press('Enter')
  await tabTo(page, '接案')
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: /^个案 / }).waitFor()
  await page.getByText('谷雨田').first().waitFor()
  expect(await touched()).toBe(0)
  await leave([worker])
})
