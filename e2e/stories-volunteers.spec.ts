import { expect, test } from 'vitest'
import { exportVolunteers } from '#shifts/model/contract.ts'
import { checkList } from '#volunteers/model/contract.ts'
import { aList } from '#volunteers/server/testing.ts'
import { aStage } from './stage.ts'
import { anAsker } from './story/front-door.ts'
import { goTo, signInAs } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'
import {
  addShiftSoon,
  apply,
  askForCertificate,
  checkIn,
  putOnNotice,
  readHours,
  showCode,
  signUp,
  verifyAll,
  writeCard,
} from './story/volunteering.ts'

const stage = aStage()

test('a volunteer signs up, checks in and sees the hours; the coordinator verifies', async ({
  onTestFailed,
}) => {
  const everybody = await Promise.all([PHONE, DESKTOP, PHONE, DESKTOP].map(stage.comes))
  const [volunteer, coordinator, stranger, lead] = everybody as [Visitor, Visitor, Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  await signInAs(coordinator, '病房医务社工')
  await goTo(coordinator.page, '志愿者')
  await look(coordinator, 'volunteer-list')
  await coordinator.page.getByRole('link', { name: '何小满' }).click()
  await coordinator.page.getByRole('heading', { name: '何小满', level: 1 }).waitFor()
  await look(coordinator, 'volunteer-file')
  await coordinator.page.goto(`${coordinator.url}/volunteers/settings`)
  const link = coordinator.page.getByRole('link', { name: '看看招募页' })
  await link.waitFor()
  await look(coordinator, 'volunteer-settings')
  await apply(stranger, `${stranger.url}${await link.getAttribute('href')}`)

  const when = await addShiftSoon(coordinator)
  await look(coordinator, 'volunteer-plan')
  await signInAs(volunteer, '志愿者 何小满')
  await signUp(volunteer, when)
  await writeCard(coordinator, when)
  await checkIn(volunteer, await showCode(coordinator))

  const before = await readHours(volunteer)
  await verifyAll(coordinator, '何小满')
  await volunteer.page.reload()
  expect(await readHours(volunteer)).toBeGreaterThan(before)
  await askForCertificate(volunteer)
  await putOnNotice(coordinator, '何小满')
  await volunteer.page.reload()
  await volunteer.page.getByRole('heading', { name: '本院公示' }).waitFor()
  await goTo(volunteer.page, '我的档案')
  await look(volunteer, 'volunteer-own-file')
  await goTo(volunteer.page, '告诉社工')
  await look(volunteer, 'volunteer-observe')

  await signInAs(lead, '社工部主任')
  await goTo(lead.page, '志愿服务统计')
  await lead.page.getByRole('button', { name: '看明细 服务时长' }).click()
  await lead.page.getByRole('table').waitFor()
  await look(lead, 'volunteer-figures')
  await stranger.page.goto(`${stranger.url}/certificate-check`)
  await stranger.page.getByLabel('证明编号').fill('ZYFW-2026-0000-00001')
  await stranger.page.getByLabel('查验码').fill('ABC234')
  await stranger.page.getByRole('button', { name: '查验', exact: true }).click()
  await stranger.page.getByRole('heading', { name: '对不上' }).waitFor()
  await look(stranger, 'volunteer-check')
  await leave(everybody)
})

test('a list from Excel, on a phone: who is on the roll stays out, the others have applied', async ({
  onTestFailed,
}) => {
  const everybody = await Promise.all([PHONE, DESKTOP].map(stage.comes))
  const [phone, desktop] = everybody as [Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const sheet = await aList([
    { name: '桑柔', birthDate: '1992-08-08', phone: '13900002222', skills: '导诊、引路' },
    { name: '何小满', birthDate: '1999-05-06', phone: '13800005678' },
    { name: '桑晓', birthDate: '2012-05-01', phone: '13900003333' },
    { name: '桑叶', birthDate: '1990-01-01', phone: '13800005678' },
  ])
  const file = {
    ...{ name: '名单.xlsx', mimeType: 'application/octet-stream' },
    buffer: Buffer.from(sheet.base64, 'base64'),
  }
  const open = async ({ page }: Visitor) => {
    await goTo(page, '志愿者')
    await page.getByRole('link', { name: '导入名单' }).first().click()
    await page.getByText(/还没有选择文件/).waitFor()
  }
  await signInAs(phone, '病房医务社工')
  await open(phone)
  await look(phone, 'volunteer-import')
  await phone.page.getByLabel('选择填好的表').setInputFiles(file)
  await phone.page.getByText('第 4 行“监护人”：未满 18 岁，要填监护人的姓名。').waitFor()
  await phone.page.getByRole('button', { name: '确认导入 1 位' }).waitFor()
  await look(phone, 'volunteer-import-checked')
  await phone.page.getByLabel('桑叶 是另一个人，一起导入').check()
  await phone.page.getByRole('button', { name: '确认导入 2 位' }).click()
  await phone.page.getByText('已导入 2 位，没有导入 2 行。').waitFor()
  await look(phone, 'volunteer-import-done')
  await phone.page.getByRole('link', { name: '看已报名的志愿者' }).click()
  await phone.page.getByRole('link', { name: '桑叶' }).waitFor()

  await signInAs(desktop, '社工部主任')
  await open(desktop)
  const download = desktop.page.waitForEvent('download')
  await desktop.page.getByRole('button', { name: '下载空表' }).click()
  expect((await download).suggestedFilename()).toBe('志愿者名单.xlsx')
  await desktop.page.getByLabel('选择填好的表').setInputFiles(file)
  await desktop.page.getByText('3 位已在册，不会重复').waitFor()
  await look(desktop, 'volunteer-import-again')
  await leave(everybody)

  // What the product exports it reads: everybody in it is on the roll, or a minor without a guardian.
  const asker = await anAsker(stage.browser, stage.product.url, 'social-worker')
  const { fileName, base64 } = await asker.ask(exportVolunteers, {})
  const { lines } = await asker.ask(checkList, { fileName, base64 })
  await asker.leave()
  expect(lines.length).toBeGreaterThan(1)
  const codes = lines.flatMap(({ faults }) => faults.map(({ code }) => code))
  expect(codes.filter((code) => code !== 'guardian-missing')).toEqual([])
  expect(lines.filter(({ state }) => state === 'fine' || state === 'alike')).toEqual([])
})
