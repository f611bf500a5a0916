import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import { goTo, signInAs } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const stage = aStage()

test('a house reports what it has looked at itself, the district accepts, the city locks and opens one number', async ({
  onTestFailed,
}) => {
  const everybody = [await stage.comes(PHONE), await stage.comes(DESKTOP)]
  const [head, officer] = everybody as [Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = head
  await signInAs(head, '沈怀予')
  await goTo(page, '指标报送')
  await page.getByText('已算出，待核对').first().waitFor()
  await look(head, 'indicators-1-periods')
  const list = page.getByRole('list', { name: '指标报送' })
  await list.getByRole('link').first().click()
  await page.getByRole('button', { name: '调整 L2' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('改成多少').fill('9')
  await form.getByLabel('原因').fill('两例纸质记录还没录入')
  await form.getByRole('button', { name: '调整' }).click()
  await page.getByText('两例纸质记录还没录入').first().waitFor()
  await look(head, 'indicators-2-sheet')
  await page.getByRole('button', { name: '核对完毕' }).click()
  await page.getByRole('button', { name: '报送', exact: true }).click()
  await page.getByText('已报送，待审核').waitFor()
  const address = new URL(page.url()).pathname

  await signInAs(officer, '唐曲水')
  await goTo(officer.page, '指标报送')
  await officer.page.getByRole('table', { name: '指标报送' }).getByRole('link').first().click()
  await officer.page.getByText('已报送，待审核').first().waitFor()
  await look(officer, 'indicators-3-queue')
  await officer.page.goto(`${officer.url}${address}`)
  await officer.page.getByRole('button', { name: '接受' }).click()
  await officer.page.getByText('已接受，待锁定').waitFor()
  await look(officer, 'indicators-4-accepted')

  const city = await stage.comes(DESKTOP)
  everybody.push(city)
  await signInAs(city, '方渡江')
  await city.page.goto(`${city.url}${address.replace(/\/submissions.*/, '')}`)
  await city.page.getByRole('button', { name: '锁定全部已接受的' }).click()
  await city.page.getByText('已锁定 1 份').waitFor()
  await city.page.goto(`${city.url}/indicators`)
  await city.page.getByRole('link', { name: '医务社工人数' }).click()
  await city.page.getByRole('heading', { name: '各处的数' }).waitFor()
  await look(city, 'indicators-5-figure')
  const file = city.page.waitForEvent('download')
  await city.page.getByRole('button', { name: '导出 .xlsx' }).click()
  expect((await file).suggestedFilename()).toContain('W1')

  // What is locked is corrected beside, never in its place.
  await page.reload()
  await page.getByRole('button', { name: '更正 L2' }).click()
  await form.getByLabel('改成多少').fill('8')
  await form.getByLabel('原因').fill('其中一例重复')
  await form.getByRole('button', { name: '更正' }).click()
  await page.getByText('其中一例重复').first().waitFor()
  await page.getByText('两例纸质记录还没录入').first().waitFor()
  await leave(everybody)
})
