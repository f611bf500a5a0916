import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import { signInAs, tap } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const stage = aStage()
const TITLE = '替她读报的人'

test('from an idea to the public page and away again; a reader scores a contest', async ({
  onTestFailed,
}) => {
  const everybody = [
    await stage.comes(PHONE),
    await stage.comes(DESKTOP),
    await stage.comes(PHONE),
    await stage.comes(DESKTOP),
  ]
  const [worker, lead, passerBy, supervisor] = everybody as [Visitor, Visitor, Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = worker
  await signInAs(worker, '林知夏')
  const address = await write(worker)
  await agree(worker)
  await makeNameless(worker)

  await signInAs(lead, '沈怀予')
  await readAndPass(lead)
  await look(lead, 'stories-3-reading')
  await signInAs(supervisor, '卢致远')
  await readAndPass(supervisor)
  await lead.page.goto(address)
  await lead.page
    .getByRole('button', { name: '发 布' })
    .or(lead.page.getByRole('button', { name: '发布', exact: true }))
    .click()
  await lead.page.getByRole('dialog').getByRole('button', { name: '是' }).click()
  await lead.page.getByRole('link', { name: '看公开页' }).waitFor()

  const publicAddress = address.replace('/stories/', '/stories/public/')
  await passerBy.page.goto(`${passerBy.url}/stories/public`)
  await passerBy.page.getByRole('link', { name: new RegExp(TITLE) }).click()
  await passerBy.page.getByRole('article', { name: TITLE }).waitFor()
  await look(passerBy, 'stories-4-public')
  const shown = await passerBy.page.content()
  expect(shown).not.toMatch(/63岁|13800138000|12床/)
  expect(shown).toContain('六十多岁')

  await page.goto(address)
  await page.getByRole('button', { name: '本人撤回了同意' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '是' }).click()
  await page.getByText('同意已撤回', { exact: true }).waitFor()
  await look(worker, 'stories-5-withdrawn')
  passerBy.complaints.length = 0
  await passerBy.page.goto(publicAddress)
  await passerBy.page.getByRole('heading', { name: '这个故事不在了' }).waitFor()
  expect(passerBy.complaints.every((one) => one.includes('404'))).toBe(true)
  passerBy.complaints.length = 0
  await look(passerBy, 'stories-6-gone')

  await score(supervisor)
  await leave(everybody)
})

async function write(worker: Visitor) {
  const { page, url } = worker
  await page.goto(`${url}/stories/new`)
  await page.getByLabel('标题').fill(TITLE)
  await page
    .getByLabel('正文')
    .fill('她63岁，每周三来，给12床读报，电话13800138000写在门上。后来老人自己读给她听。')
  await tap(page, '写的是谁', '志愿者')
  await page.getByRole('button', { name: /保\s?存/ }).click()
  await page.getByRole('heading', { name: TITLE }).waitFor()
  await page.waitForURL(/stories\/[0-9a-f-]{36}$/)
  return page.url()
}

async function agree({ page }: Visitor) {
  await page.getByRole('button', { name: '记录同意' }).click()
  await page.getByLabel('签字的纸存在哪里').fill('社工部二号柜')
  await page.getByLabel('见证人').fill('周予安')
  await page.getByRole('checkbox', { name: /已单独说明/ }).check()
  await page.getByRole('button', { name: /保\s?存/ }).click()
  await page.getByText('有单独同意，现在有效。').waitFor()
}

async function makeNameless(worker: Visitor) {
  const { page } = worker
  await page.getByRole('link', { name: '去标识' }).click()
  await page.getByRole('button', { name: '没决定的都按建议换掉' }).waitFor()
  await look(worker, 'stories-1-assistant')
  await page.getByRole('button', { name: '没决定的都按建议换掉' }).click()
  await page.getByText('全部决定了').waitFor()
  await page.getByRole('button', { name: '去标识并请人读' }).click()
  await page.getByText('这是去标识后的文字').waitFor()
  await look(worker, 'stories-2-nameless')
}

async function readAndPass({ page, url }: Visitor) {
  await page.goto(`${url}/stories/readings`)
  await page.getByRole('link', { name: TITLE }).click()
  const checks = page.getByRole('group', { name: '逐条确认' }).getByRole('checkbox')
  await checks.first().waitFor()
  for (const one of await checks.all()) await one.check({ force: true })
  await page.getByRole('button', { name: /^通\s?过$/ }).click()
  await page.getByText('您已通过').waitFor()
}

async function score(reader: Visitor) {
  const { page, url } = reader
  await page.goto(`${url}/stories/contests`)
  await page.getByRole('link', { name: '照护者故事专场' }).click()
  await page.getByText('您是评委').waitFor()
  await page.getByRole('list', { name: '作品' }).getByRole('link').first().click()
  const points = page.getByLabel(/（满分 10）$/)
  await points.first().waitFor()
  for (const one of await points.all()) await one.fill('8.5')
  await page.getByRole('button', { name: '提交评分' }).click()
  await page.getByText('我给了 85 分').waitFor()
  await look(reader, 'stories-7-score')
}
