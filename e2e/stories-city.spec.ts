import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import { goTo, signInAs } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const stage = aStage()

test('the city looks from the first numbers into a district and a house, and takes its papers', async ({
  onTestFailed,
}) => {
  const everybody = [
    await stage.comes(DESKTOP),
    await stage.comes(PHONE),
    await stage.comes(DESKTOP),
  ]
  const [office, district, bureau] = everybody as [Visitor, Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = office
  await signInAs(office, '市卫生健康委')
  await goTo(page, '全市一图')
  await page.getByRole('heading', { name: '16 区和经开区' }).waitFor()
  await page.getByRole('navigation', { name: '16 区和经开区' }).waitFor()
  await look(office, 'city-1-board')
  const map = page.getByRole('navigation', { name: '16 区和经开区' })
  await map.getByRole('link', { name: /^海淀/ }).click()
  await page.getByRole('heading', { level: 1, name: '海淀区' }).waitFor()
  await look(office, 'city-2-district')
  const houses = page.getByRole('region', { name: '本区机构' })
  await houses.getByRole('link').first().click()
  await page.getByRole('heading', { name: '数据质量', exact: true }).waitFor()
  await look(office, 'city-3-house')

  await goTo(page, '报表和简报')
  const report = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载简报' }).click()
  expect((await report).suggestedFilename()).toMatch(/^全市-医务社会工作简报-.*\.docx$/)
  await page.getByRole('button', { name: '照着仁桥自带版式写一个' }).click()
  await page.getByLabel('名称').fill('人社报表')
  await page.getByLabel('表的来处').fill('人力社保局 2026 年')
  await page.getByLabel('格子，一行一个').fill('表!A1 = "人数"\n表!B1 = W1')
  await look(office, 'city-4-layout')
  await page.getByRole('button', { name: '保存版式' }).click()
  const table = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载报表：人社报表' }).click()
  expect((await table).suggestedFilename()).toMatch(/^全市-人社报表-.*\.xlsx$/)

  await goTo(page, '五部门')
  await page.getByRole('button', { name: '给教育发加入码' }).click()
  await page.getByText(/^教育的加入码/).waitFor()
  await look(office, 'city-5-bureaus')

  // On a phone: the own district, and its copy of a department's page.
  await signInAs(district, '区卫生健康委')
  await goTo(district.page, '本区一图')
  await district.page.getByRole('heading', { name: '本区机构' }).waitFor()
  await look(district, 'city-6-own-district')
  await goTo(district.page, '五部门')
  await district.page.getByRole('link', { name: '人力社保' }).click()
  await district.page.getByText(/的那一份$/).waitFor()
  await look(district, 'city-7-copy')

  await signInAs(bureau, '协同部门')
  await goTo(bureau.page, '本部门')
  await bureau.page.getByText('您代表：人力社保').waitFor()
  await bureau.page.getByRole('link', { name: '打开本部门的页面' }).click()
  await bureau.page.getByRole('heading', { name: '没有见到的部分' }).waitFor()
  await look(bureau, 'city-8-bureau')
  await leave(everybody)
})
