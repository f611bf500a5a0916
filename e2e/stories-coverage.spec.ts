import { test } from 'vitest'
import { aStage } from './stage.ts'
import { signInAs, tap } from './story/people.ts'
import { DESKTOP, leave, look, PHONE, takePictures, type Visitor } from './story/visitor.ts'

const stage = aStage()

test('a head states, the district confirms, the city counts; and the house looks at itself', async ({
  onTestFailed,
}) => {
  const screens = [PHONE, DESKTOP, DESKTOP]
  const everybody = await Promise.all(screens.map((screen) => stage.comes(screen)))
  const [lead, district, city] = everybody as [Visitor, Visitor, Visitor]
  onTestFailed(() => takePictures(everybody))
  await stateAndLook(lead)
  await confirm(district)
  await count(city)
  await lead.page.reload()
  await lead.page.getByRole('heading', { name: '历程' }).waitFor()
  await lead.page.getByRole('listitem').filter({ hasText: '有部门' }).first().waitFor()
  await audit(lead)
  await why(lead)
  await leave(everybody)
})

async function stateAndLook(lead: Visitor) {
  const { page, url } = lead
  await signInAs(lead, '社工部主任')
  await page.goto(`${url}/coverage/own`)
  await page.getByText('还缺：').waitFor()
  await look(lead, 'coverage-1-own')
  await page.getByRole('button', { name: '报新的状态' }).click()
  await tap(page, '状态', '筹备')
  await page.getByLabel('从哪一天起').fill('2017-06-01')
  await page.getByLabel('依据', { exact: true }).fill('院长办公会定了由门诊部先试')
  await look(lead, 'coverage-2-form')
  await page.getByRole('button', { name: '报给区里' }).click()
  await page.getByText('院长办公会定了由门诊部先试').waitFor()
}

async function confirm(district: Visitor) {
  const { page, url } = district
  await signInAs(district, '区卫生健康委')
  await page.goto(`${url}/coverage/district`)
  await page.getByRole('button', { name: /^确认 仁桥医院.*有部门$/ }).waitFor()
  await look(district, 'coverage-3-district')
  await page.getByRole('button', { name: /^退回 仁桥医院.*筹备$/ }).click()
  await page.getByLabel('原因').fill('门诊部试点不算筹备，请核对日期')
  await page.getByRole('button', { name: '退回', exact: true }).last().click()
  await page.getByRole('button', { name: /^退回 仁桥医院.*筹备$/ }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^确认 仁桥医院.*有部门$/ }).click()
  await page.getByText('没有等确认的记录').waitFor()
}

async function count(city: Visitor) {
  const { page, url } = city
  await signInAs(city, '市卫生健康委')
  await page.goto(`${url}/coverage/city`)
  await page.getByText('分母：登记在册的公立医疗机构 12 家').waitFor()
  await look(city, 'coverage-4-city')
  await page.getByRole('link', { name: '看标准和明细' }).click()
  await page.getByText('上海（2017 年报道）').first().waitFor()
  await look(city, 'coverage-5-norms')
}

async function audit(lead: Visitor) {
  const { page, url } = lead
  await page.goto(`${url}/standards`)
  await page.getByRole('link', { name: '个案服务步骤规范（建议稿）' }).click()
  await page.getByText('DB3304/T 081-2022').waitFor()
  await look(lead, 'standards-1-edition')
  await page.getByRole('button', { name: '按这一版自评' }).click()
  await page.getByRole('button', { name: '评下一条' }).click()
  await tap(page, '做到了吗', '没做到')
  await page.getByLabel('依据或原因').fill('夜间没有人接')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '给第 1.1 条加改进任务' }).click()
  await page.getByLabel('做什么').fill('排夜间电话值班')
  await tap(page, '什么时候前', '90 天后')
  await page.getByRole('button', { name: '加改进任务', exact: true }).last().click()
  await page.getByText('排夜间电话值班').waitFor()
  await page.getByText('不如上次').first().waitFor()
  await look(lead, 'standards-2-audit')
}

async function why(lead: Visitor) {
  const { page, url } = lead
  await page.goto(`${url}/standards/why/contact-note`)
  await page.getByText('24 小时内写记录').waitFor()
  await look(lead, 'standards-3-why')
}
