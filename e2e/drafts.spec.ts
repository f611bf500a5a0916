import { expect, test, vi } from 'vitest'
import { aStage } from './stage.ts'
import { goTo, signInAs, tap } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures } from './story/visitor.ts'

const stage = aStage()

const SOON = { timeout: 10_000 }

test('what was written in a tab that died is found on another device, and goes on there', async ({
  onTestFailed,
}) => {
  const atDesk = await stage.comes(DESKTOP)
  const inWard = await stage.comes(PHONE)
  onTestFailed(() => takePictures([inWard]))
  const words = '家属来电，老人今晚没有吃饭。'

  await signInAs(atDesk, '病房医务社工')
  await goTo(atDesk.page, '个案')
  await atDesk.page.getByRole('row').nth(1).getByRole('link').click()
  await atDesk.page.getByRole('button', { name: '记一笔' }).first().click()
  await tap(atDesk.page, '什么方式', '电话')
  await atDesk.page.getByLabel('记录', { exact: true }).fill(words)
  await atDesk.page.getByText(/已保存 \d\d:\d\d/).waitFor()
  // No last word reaches the server.
  await atDesk.page.context().setOffline(true)
  await atDesk.page.close()

  await signInAs(inWard, '病房医务社工')
  await inWard.page.getByRole('link', { name: /^继续写 记一笔 · / }).click()
  const note = inWard.page.getByLabel('记录', { exact: true })
  await vi.waitFor(async () => expect(await note.inputValue()).toBe(words), SOON)
  expect(await inWard.page.getByRole('radio', { name: '电话' }).isChecked()).toBe(true)
  await look(inWard, 'draft-found')
  await tap(inWard.page, '多长时间', '5 分钟')
  await tap(inWard.page, '做了什么', '情绪支持')
  await inWard.page.getByRole('button', { name: '保存这笔' }).click()
  await inWard.page.getByText(words).waitFor()
  await goTo(inWard.page, '工作台')
  await inWard.page.getByText('没有写到一半的表单。').waitFor()
  await leave([atDesk, inWard])
})

test('when the session ends over a form, signing in again loses nothing of it', async ({
  onTestFailed,
}) => {
  const worker = await stage.comes(DESKTOP)
  onTestFailed(() => takePictures([worker]))
  const { page } = worker
  await signInAs(worker, '病房医务社工')
  await page.getByRole('link', { name: '登记求助' }).click()
  await tap(page, '想要什么帮助', '别的事')
  await page.getByLabel('病区').fill('十二病区')
  await page.getByText(/已保存 \d\d:\d\d/).waitFor()

  await stage.product.endSessions()
  await page.getByLabel('对方的原话').fill('护士说病人不肯吃药。')
  const again = page.getByRole('dialog', { name: '重新登录' })
  await again.waitFor()
  await look(worker, 'session-ended')
  await again.getByRole('button', { name: '病房医务社工' }).click()
  await again.waitFor({ state: 'detached' })

  expect(await page.getByLabel('病区').inputValue()).toBe('十二病区')
  expect(await page.getByLabel('对方的原话').inputValue()).toBe('护士说病人不肯吃药。')
  await page.getByRole('button', { name: '登记并接手' }).click()
  await page.getByRole('heading', { name: '十二病区的求助' }).waitFor()
  await page.getByText('护士说病人不肯吃药。').waitFor()
  const refused = worker.complaints.splice(0).filter((one) => !/ 401 /.test(one))
  expect(refused).toEqual([])
  await leave([worker])
})
