import { expect } from 'vitest'
import { tap } from './people.ts'
import { look, type Visitor } from './visitor.ts'

export interface Somebody {
  readonly name: string
  readonly sex: '男' | '女'
  readonly birthDate: string
}

/** A mother with her own telephone: three taps, and a sentence. */
export async function askForHelp(mother: Visitor, link: string, need: string, sentence: string) {
  const { page } = mother
  await page.goto(link)
  await page.getByRole('button', { name: need }).click()
  await page.getByRole('button', { name: '我是家属' }).click()
  for (const digit of ['1', '2'])
    await page.getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('button', { name: '好了', exact: true }).click()
  await page.getByText('想留个电话，或者说一句（可以不填）').click()
  await page.getByLabel('想说的话').fill(sentence)
  await look(mother, 'child-ask')
  await page.getByRole('button', { name: '请社工来' }).click()
  await page.getByRole('heading', { name: '已收到' }).waitFor()
  await look(mother, 'child-received')
}

/** Looks for somebody where a person is asked for, and registers who is not there. */
export async function findNobodyAndRegister({ page }: Visitor, one: Somebody) {
  await page.getByLabel('姓名、拼音、首字母、身份证号或电话').fill(one.name)
  await page.getByText('没有找到符合的人。').waitFor()
  await page.getByRole('button', { name: `登记“${one.name}”` }).click()
  await page.getByRole('radio', { name: one.sex, exact: true }).check()
  await page.getByPlaceholder('如 1958-03-02').fill(one.birthDate)
  await page.getByPlaceholder('如 1958-03-02').press('Enter')
  await page.getByRole('button', { name: '登记新的服务对象' }).click()
}

/** From the case to the child: whose child it is, and what the guardian says to the service. */
export async function guardianConsents(
  worker: Visitor,
  child: Somebody,
  guardian: Somebody,
  number: string,
) {
  const { page } = worker
  await page.getByRole('link', { name: '服务同意或法定依据' }).click()
  await page.getByRole('heading', { name: child.name, level: 1 }).waitFor()
  await page.getByText('不满 14 周岁').first().waitFor()
  await look(worker, 'child-person')
  await page.getByRole('link', { name: '还没有登记监护人' }).click()
  await page.getByRole('heading', { name: '登记亲属', level: 1 }).waitFor()
  await findNobodyAndRegister(worker, guardian)
  await page.getByLabel(`${guardian.name} 是服务对象的`).click()
  await page.locator('.ant-select-item-option', { hasText: '母亲' }).click()
  await page.getByLabel('监护人', { exact: true }).check()
  await page.getByLabel('同住', { exact: true }).check()
  await look(worker, 'child-guardian')
  await page.getByRole('button', { name: '保存', exact: true }).click()

  await page.getByRole('link', { name: '还没有有效的服务同意' }).click()
  await page.getByRole('heading', { name: '记录同意', level: 1 }).waitFor()
  // A child under fourteen does not consent alone.
  expect(await page.getByLabel(`${child.name}（本人）`).count()).toBe(0)
  await page.getByLabel(`${guardian.name}（监护人）`).check()
  await page.getByLabel('我已当面说明保密的界限').check()
  await page.getByLabel('签字件放在哪里').fill('社工部一号柜')
  await page.getByLabel('我已就此单独征求同意').check()
  await look(worker, 'child-consent')
  await page.getByRole('button', { name: '记录同意' }).click()
  await page.getByText('有效', { exact: true }).waitFor()
  await look(worker, 'child-person-complete')
  await page.getByRole('link', { name: `个案 ${number}` }).click()
  await page.getByRole('heading', { name: `个案 ${number}` }).waitFor()
}

/** What is graver than it looks, by a few taps. */
export async function assessShortly(
  worker: Visitor,
  risk: string,
  needs: readonly (readonly [domain: string, score: string, seen: string])[],
) {
  const { page } = worker
  await page.getByRole('button', { name: '做评估' }).click()
  await tap(page, '风险等级', risk)
  for (const [domain, score, seen] of needs) {
    await tap(page, domain, score)
    await page.getByLabel(`${domain}：看到什么`, { exact: true }).fill(seen)
  }
  await look(worker, 'short-assessment')
  await page.getByRole('button', { name: '保存评估' }).click()
  await page.getByText('评估已保存').waitFor()
}
