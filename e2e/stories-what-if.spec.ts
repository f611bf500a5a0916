import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import { goTo, signInAs, tap } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures } from './story/visitor.ts'

const stage = aStage()

test('a what-if goes from an idea to a printed comparison', async ({ onTestFailed }) => {
  const officer = await stage.comes(DESKTOP)
  const passer = await stage.comes(PHONE)
  onTestFailed(() => takePictures([officer, passer]))
  const { page } = officer
  await signInAs(officer, '市卫生健康委')
  await goTo(page, '政策测算')
  await page.getByRole('button', { name: '改数：草案 1' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('方案名称').fill('起付线 1.2 万')
  await form.getByLabel('健康人群起付线').first().fill('40000')
  await form.getByText('下一段的起点要高于').waitFor()
  await form.getByLabel('健康人群起付线').first().fill('12000')
  await look(officer, 'what-if-form')
  await form.getByRole('button', { name: '存为草案' }).click()
  await form.getByRole('button', { name: '存为第 2 版' }).waitFor()
  await form.getByRole('button', { name: '好了' }).click()

  await page.getByRole('button', { name: '放进比较：既往症比例提到 50%' }).click()
  await page.getByText('也试一试一个数的 21 档').click()
  await page.getByLabel('从', { exact: true }).fill('20000')
  await page.getByLabel('到', { exact: true }).fill('10000')
  await page.getByRole('button', { name: '测算', exact: true }).click()
  await page.getByRole('alert').getByText('到要大于从').waitFor()
  await page.getByLabel('从', { exact: true }).fill('10000')
  await page.getByLabel('到', { exact: true }).fill('20000')
  await page.getByRole('button', { name: '测算', exact: true }).click()

  await page.getByRole('heading', { name: '结果' }).waitFor()
  await page.getByText(/“起付线 1.2 万”比“已公布”至少多付 .*没有人少得/).waitFor()
  await page.getByRole('img', { name: '赔付占保费（%）（模拟数据）' }).waitFor()
  await tap(page, '按什么分组', '区')
  await page.getByRole('row', { name: /密云区/ }).waitFor()
  await page.getByRole('row', { name: /^15,000.00/ }).waitFor()
  await look(officer, 'what-if-result')

  await page.getByLabel('给这次比较起个名字').fill('降线与提比例')
  await page.getByRole('button', { name: '存下并打印' }).click()
  const sheet = page.getByRole('article', { name: '普惠健康保政策测算比较：降线与提比例' })
  await sheet.getByText('复核人').waitFor()
  expect(await sheet.getByText('模拟数据').count()).toBeGreaterThan(5)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  expect((await file).suggestedFilename()).toBe('测算-降线与提比例-模拟数据.xlsx')
  await look(officer, 'what-if-sheet')

  await signInAs(passer, '市卫生健康委')
  await goTo(passer.page, '政策测算')
  await passer.page.getByRole('link', { name: '降线与提比例' }).waitFor()
  await look(passer, 'what-if')
  await passer.page.getByRole('link', { name: '降线与提比例' }).click()
  await passer.page.getByRole('article').waitFor()
  await look(passer, 'what-if-sheet')
  await leave([officer, passer])
})
