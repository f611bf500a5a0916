import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
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
