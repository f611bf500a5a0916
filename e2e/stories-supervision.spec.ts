import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import { goTo, signInAs } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const stage = aStage()

test('a case is taken to a session, read without names, told to its owner, and taken back', async ({
  onTestFailed,
}) => {
  const everybody = [await stage.comes(PHONE), await stage.comes(DESKTOP), await stage.comes(PHONE)]
  const [worker, supervisor, officer] = everybody as [Visitor, Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = worker
  await signInAs(worker, '林知夏')
  await goTo(page, '我的督导')
  await page.getByText('下次会谈后写一页反思').waitFor()
  await look(worker, 'supervision-1-mine')
  const number = page.getByRole('link', { name: /^\d{4}-\d{4}$/ }).first()
  await number.click()
  await page.getByRole('heading', { name: '带去督导' }).waitFor()
  await page.getByText('已隐去身份').waitFor()
  await look(worker, 'supervision-2-case')

  await signInAs(supervisor, '卢致远')
  await supervisor.page.getByRole('link', { name: /^个案 1/ }).click()
  await supervisor.page.getByText('这次阅读已经记下').waitFor()
  await look(supervisor, 'supervision-3-read')
  await page.reload()
  await page.getByText('被阅读 1 次').waitFor()
  await page.getByRole('button', { name: /^收回/ }).click()
  await page.getByText('已收回', { exact: true }).first().waitFor()
  await goTo(supervisor.page, '督导')
  // This page was looked at less than a second ago, and asks again after a second.
  await supervisor.page.reload()
  await supervisor.page.getByText(/^现在没有可以阅读的个案/).waitFor()

  await page.getByRole('heading', { name: '先看一遍' }).waitFor()
  await page.getByText('怎么算做到').first().waitFor()
  await look(worker, 'supervision-4-preview')
  await page.getByRole('button', { name: '我已看过，提供给督导' }).click()
  await page.getByText(/^可读到/).waitFor()

  await supervisor.page.reload()
  await supervisor.page.getByText('已隐去身份').waitFor()
  await look(supervisor, 'supervision-5-today')
  await supervisor.page.getByRole('button', { name: '约督导' }).click()
  await supervisor.page.getByRole('group', { name: '谈什么' }).waitFor()
  await look(supervisor, 'supervision-6-plan')

  await signInAs(officer, '方渡江')
  await goTo(officer.page, '督导名册')
  await officer.page.getByText('平均每位督导').waitFor()
  await look(officer, 'supervision-7-register')
  expect(await officer.page.content()).not.toContain('费用缺口')
  await leave(everybody)
})
