import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import { aHand, choose, formOf, send, write } from './story/hand.ts'
import { goTo, signInAs } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const stage = aStage()

test('a head appoints where the rule is silent, adds hours to one clock, and the city counts', async ({
  onTestFailed,
}) => {
  const everybody = [await stage.comes(DESKTOP), await stage.comes(PHONE)]
  const [head, worker] = everybody as [Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = head
  await signInAs(head, '沈怀予')
  await goTo(page, '社工队伍')
  await page.getByRole('heading', { name: '90 天内到期或已过期' }).waitFor()
  await look(head, 'workforce-1-team')

  const hand = aHand(page)
  await page.getByRole('button', { name: '聘任 急诊医务社工' }).click()
  await choose(hand, '人员', '叶知秋')
  await choose(hand, '依据的证书', '助理社会工作师')
  await page.getByText('不作“可以”或“不可以”的判断').last().waitFor()
  await look(head, 'workforce-2-appoint')
  await write(hand, '聘任依据', '按本单位岗位管理办法试聘')
  await send(hand, '保存')
  await page.getByRole('button', { name: '结束聘任 叶知秋' }).waitFor()

  await page.getByRole('table', { name: '人员' }).getByRole('link', { name: '林知夏' }).click()
  await page.getByText('48 / 90 学时').waitFor()
  await page.getByText('36 / 90 学时').waitFor()
  await page.getByRole('button', { name: '登记学时' }).click()
  await choose(hand, '算在哪一种里', '社会工作者登记')
  await write(hand, '学时', '20')
  await write(hand, '内容', '安宁疗护专题')
  await write(hand, '凭据', '学时证明 88')
  expect(await formOf(page).count()).toBe(1)
  await send(hand, '保存')
  await page.getByText('56 / 90 学时').waitFor()
  await page.getByText('48 / 90 学时').waitFor()
  await look(head, 'workforce-3-worker')
  await page.getByRole('link', { name: '打印' }).click()
  await page.getByRole('article', { name: '医务社会工作者登记表' }).waitFor()
  await look(head, 'workforce-4-print')

  await signInAs(worker, '林知夏')
  await goTo(worker.page, '我的专业档案')
  await worker.page.getByText('56 / 90 学时').waitFor()
  expect(await worker.page.getByRole('button', { name: '登记学时' }).count()).toBe(0)
  await look(worker, 'workforce-5-own')

  const officer = await stage.comes(DESKTOP)
  everybody.push(officer)
  await signInAs(officer, '方渡江')
  await goTo(officer.page, '医务社工队伍')
  await officer.page.getByRole('link', { name: '仁桥医院（演示）' }).waitFor()
  await look(officer, 'workforce-6-city')
  const file = officer.page.waitForEvent('download')
  await officer.page.getByRole('button', { name: '导出 .xlsx' }).click()
  expect((await file).suggestedFilename()).toBe('医务社工队伍.xlsx')
  await officer.page.getByRole('link', { name: '仁桥医院（演示）' }).click()
  await officer.page.getByRole('link', { name: '叶知秋' }).click()
  await officer.page.getByText('按本单位岗位管理办法试聘').waitFor()
  await look(officer, 'workforce-7-office-worker')
  await leave(everybody)
})
