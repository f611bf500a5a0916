import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import { holdSession, pagesOnPaper, readPersons, takeIntoGroup } from './story/group.ts'
import { aHand, choose, send, write } from './story/hand.ts'
import { goTo, signInAs } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const TITLE = '病房里的晚饭后'
const MEMBERS = ['曲晚晴', '杜若兰']
const stage = aStage()

test.concurrent('a group from its plan to a count in which everybody stands once', async ({
  onTestFailed,
}) => {
  const everybody = [await stage.comes(PHONE), await stage.comes(DESKTOP)]
  const [worker, lead] = everybody as [Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = worker
  const hand = aHand(page)
  const once = new Set<string>()
  const glance = (name: string) => async () => {
    if (once.has(name)) return
    once.add(name)
    await look(worker, `group-${name}`)
  }
  // Another one than hers who counts the activity: each counts what lies in her own sight.
  await signInAs(worker, '同院另一位社工')
  const before = await readPersons(worker)

  await goTo(page, '小组')
  await page.getByRole('link', { name: '新建小组' }).first().click()
  await write(hand, '小组名称', TITLE)
  await choose(hand, '哪个领域', '肿瘤')
  await write(hand, '小组目的', '把不敢在病房里说的说出来')
  await write(hand, '对象', '本病区的家属')
  await write(hand, '招募条件', '能坐满一小时')
  await glance('plan')()
  await page.getByRole('button', { name: '保存计划' }).click()
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor()
  await page.getByText('小组计划由社工部主任同意', { exact: false }).waitFor()
  const address = page.url()

  await signInAs(lead, '社工部主任')
  await lead.page.goto(address)
  await lead.page.getByRole('button', { name: '同意计划' }).click()
  await lead.page.getByText('计划已同意').waitFor()

  await page.reload()
  await page.getByRole('button', { name: '开始招募' }).click()
  for (const name of MEMBERS) {
    await takeIntoGroup(worker, name, glance('consent'))
    await page.getByRole('link', { name: TITLE }).click()
  }
  await page.getByRole('button', { name: '小组开始' }).click()
  await page.getByText('进行中').waitFor()
  for (const goal of ['认识彼此', '说最难的一件事']) {
    await holdSession(worker, goal, MEMBERS, glance('attendance'))
    await page.getByRole('link', { name: TITLE }).click()
  }
  await glance('page')()

  await page.getByRole('link', { name: MEMBERS[0] as string }).click()
  await write(hand, '看到了什么', '第一次说起夜里不敢睡')
  await write(hand, '保密的部分', '丈夫不知道她来')
  await page.getByRole('button', { name: '写下记录' }).click()
  await page.getByText('丈夫不知道她来').first().waitFor()
  await glance('member')()
  await lead.page.goto(page.url())
  await lead.page.getByText('另有保密的部分，由带领的人保管。').waitFor()
  expect(await lead.page.getByText('丈夫不知道她来').count()).toBe(0)

  // Two sessions, two people: two more persons, and no four.
  expect(await readPersons(worker)).toBe(before + MEMBERS.length)
  await page.getByRole('button', { name: '小组 的明细' }).click()
  await page.getByRole('link', { name: `${TITLE} 2` }).waitFor()
  await glance('rows')()

  await lead.page.goto(`${address}/plan`)
  await lead.page.getByRole('article', { name: '小组计划书' }).waitFor()
  await look(lead, 'group-print-plan')
  expect(await pagesOnPaper(lead)).toBe(2)
  await leave(everybody)
})

test.concurrent('an activity in the community, from the plan to the moment it counts', async ({
  onTestFailed,
}) => {
  const everybody = [await stage.comes(PHONE), await stage.comes(DESKTOP)]
  const [worker, lead] = everybody as [Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  const { page } = worker
  await signInAs(worker, '病房医务社工')
  await goTo(page, '社区活动')
  await page.getByRole('link', { name: '家庭医生进小区' }).click()
  await page.getByRole('heading', { name: '家庭医生进小区', level: 1 }).waitFor()
  await page.getByText('已举办，待总结').waitFor()
  await look(worker, 'community-held')
  await page.getByRole('button', { name: '写总结' }).click()
  const hand = aHand(page)
  await write(hand, '做成了什么', '讲清了签约有什么用，两位当场签了')
  await choose(hand, '名单以外还覆盖了多少人', '估计一个数')
  await write(hand, '估计多少人', '45')
  await choose(hand, '怎么估的', '现场清点')
  await write(hand, '没有证明材料，是为什么', '没有征得在场的人同意，没有拍照')
  await look(worker, 'community-summary')
  await send(hand, '写总结')
  await page.getByText('估计 45 人（现场清点）').first().waitFor()
  await page.getByText('由社工部主任核对后计入', { exact: false }).waitFor()
  const address = page.url()

  await signInAs(lead, '社工部主任')
  await lead.page.goto(`${lead.url}/service-volume`)
  expect(await lead.page.getByText('现场清点').count()).toBe(0)
  await lead.page.goto(address)
  await lead.page.getByRole('button', { name: '核对后计入' }).click()
  await lead.page.getByText('已计入', { exact: true }).waitFor()
  await lead.page.goto(`${lead.url}/service-volume`)
  await lead.page.getByRole('button', { name: '今年' }).click()
  await lead.page.getByText('现场清点').first().waitFor()
  await look(lead, 'volume')
  await lead.page.goto(`${address}/summary`)
  await lead.page.getByText('本总结不印参加人的姓名').waitFor()
  await look(lead, 'community-print-summary')
  await leave(everybody)
})
