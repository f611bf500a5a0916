import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import {
  apply,
  awardIt,
  fillCall,
  finishReview,
  nameReviewers,
  pay,
  prove,
  scoreIt,
  writeApplication,
} from './story/cultivation.ts'
import { goTo, signInAs } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const stage = aStage()
const THEME = '肿瘤患者回家后的第一个月'

test('a call, an application, two scores, an award, a milestone shown, and the money of one foundation', async ({
  onTestFailed,
}) => {
  const everybody = [
    await stage.comes(DESKTOP),
    await stage.comes(PHONE),
    await stage.comes(DESKTOP),
    await stage.comes(DESKTOP),
  ]
  const [city, lead, reviewer, foundation] = everybody as [Visitor, Visitor, Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))

  await signInAs(city, '方渡江')
  await goTo(city.page, '培育批次')
  await look(city, 'cultivation-1-batches')
  const title = await fillCall(city)
  await city.page.getByRole('button', { name: `发布 ${title}` }).click()
  await city.page
    .getByRole('region', { name: title })
    .getByText('已发布', { exact: true })
    .waitFor()

  await signInAs(lead, '沈怀予')
  await goTo(lead.page, '多元培育项目')
  await look(lead, 'cultivation-2-calls')
  await writeApplication(lead, title, THEME)
  await look(lead, 'cultivation-3-application')
  await apply(lead)
  const address = lead.page.url()
  const open = (visitor: Visitor) => visitor.page.goto(visitor.url + new URL(address).pathname)

  await open(city)
  await nameReviewers(city, ['卢致远', '方渡江'])
  await scoreIt(city, 80)
  await signInAs(reviewer, '卢致远')
  await goTo(reviewer.page, '待评审的项目')
  await look(reviewer, 'cultivation-4-reviews')
  await reviewer.page.getByRole('link', { name: THEME }).click()
  await scoreIt(reviewer, 90)
  expect(await reviewer.page.content()).not.toContain('平均')
  await city.page.reload()
  await city.page.getByText('平均 85 分（满分 100）').waitFor()
  await finishReview(city)
  const number = await awardIt(city, '暖枝')
  expect(number).toMatch(/^ZZ-2099\d\d$/)
  await look(city, 'cultivation-5-awarded')

  await open(lead)
  await lead.page.getByRole('button', { name: '开始执行' }).click()
  await lead.page.getByRole('form').getByRole('button', { name: '开始执行' }).click()
  await lead.page.getByText('执行中').first().waitFor()
  await prove(lead, '出院前评估表投入使用')
  await look(lead, 'cultivation-6-milestone')

  await signInAs(foundation, '闻雅言')
  await goTo(foundation.page, '多元培育项目')
  await look(foundation, 'cultivation-7-foundation')
  await foundation.page.getByRole('link', { name: THEME }).click()
  await pay(foundation, '10000', '凭证 2099')
  await look(foundation, 'cultivation-8-money')
  expect(await foundation.page.content()).not.toContain('评审')
  await foundation.page.getByRole('link', { name: '打印项目表' }).click()
  await foundation.page.getByRole('article', { name: '多元培育项目表' }).waitFor()
  await look(foundation, 'cultivation-9-print')
  await leave(everybody)
})
