import { readFile } from 'node:fs/promises'
import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { aStage } from './stage.ts'
import { goTo, signInAs, tap } from './story/people.ts'
import { farthest, rememberCards, shadesOfPhantom, shadesOnScreen } from './story/pixels.ts'
import { DESKTOP, leave, look, PHONE, takePictures } from './story/visitor.ts'

const stage = aStage({ network: true })

test('a doctor sees a patient’s images on three nodes, and opens one of another province', async ({
  onTestFailed,
}) => {
  const doctor = await stage.comes(DESKTOP)
  onTestFailed(() => takePictures([doctor]))
  const { page } = doctor
  const takeCardsAway = await rememberCards(page)
  await signInAs(doctor, '医生')
  await page.goto(`${stage.product.url}/imaging`)
  await look(doctor, 'imaging-patients')
  await page.getByRole('link', { name: '沈云田' }).click()
  await found(page, 4)
  for (const node of ['三明', '雄安', '延安'])
    await page.getByText(`${node}影像节点`).first().waitFor()
  await tap(page, '准备开哪一类', 'CT')
  await page.getByText(/1[12] 天前在陕西延安影像节点做过 CT/).waitFor()
  await page.getByText('可以调阅').waitFor()
  await look(doctor, 'imaging-studies')

  // More is said to be at the node than it has signed for; and one picture is changed on its way, packed.
  await page.route('**/arrived', (route) => route.fulfill({ json: { instances: 41 } }))
  const forms = rememberForms(page)
  await page.route('**/files/**/2.25.9000001.1.5', changePacked)
  await open(page, '24 幅')
  await page.getByText('已校验 24/24').first().waitFor()
  await page.getByText('节点到现在收到 41 幅，可能还有').waitFor()
  await page.getByText('还在接收').waitFor()
  await page.getByText('1 幅的压缩件与清单不符，已弃用').waitFor()
  // Fetched whole is that one only.
  expect(forms.toSorted()).toEqual(
    ['whole', ...Array.from({ length: 24 }, () => 'packed')].toSorted(),
  )
  await page.unroute('**/arrived')
  await page.getByText('未经校准').waitFor()
  await page.getByLabel('影像').getByText('沈云田').waitFor()
  const picture = page.getByRole('img', { name: '第 13/24 幅' })
  await picture.waitFor()
  // At a desk the graphics card paints, and what it paints is the picture.
  await page.locator('[data-painter=cornerstone]').waitFor()
  const phantom = await shadesOfPhantom('sanming', '2.25.9000001.1.13', 192)
  expect(new Set(phantom).size).toBeGreaterThan(2)
  const isPhantom = async () => farthest(phantom, await shadesOnScreen(page, 192))
  await expect.poll(isPhantom).toBeLessThanOrEqual(1)
  await page.getByText('窗位 40 窗宽 400').waitFor()
  await page.getByRole('region', { name: '第 13/24 幅' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('img', { name: '第 14/24 幅' }).hover()
  await page.mouse.wheel(0, 100)
  await page.getByRole('img', { name: '第 15/24 幅' }).waitFor()
  await page.keyboard.press('3')
  await page.getByText('窗位 400 窗宽 1800').waitFor()
  await drag(page, [60, 30])
  expect(await page.getByText('窗位 400 窗宽 1800').count()).toBe(0)
  await page.getByRole('button', { name: '测距' }).click()
  await drag(page, [80, 0])
  await page.getByText(/[\d.]+ 毫米/).waitFor()
  await look(doctor, 'imaging-viewer')
  await page.getByRole('button', { name: '拖动换幅' }).click()
  await drag(page, [0, -20])
  await page.getByRole('img', { name: '第 13/24 幅' }).waitFor()
  await page.getByRole('button', { name: '复原' }).click()
  await expect.poll(isPhantom).toBeLessThanOrEqual(1)
  await page.getByText('全部收到').waitFor()
  expect(await page.getByText('可能还有').count()).toBe(0)
  // The card falls over: the same picture, and a sentence.
  await takeCardsAway()
  await page.getByText('显卡中断了显示，已改用二维画布').waitFor()
  await page.locator('[data-painter=canvas]').waitFor()
  expect(await isPhantom()).toBeLessThanOrEqual(1)
  await look(doctor, 'imaging-card-lost')

  // One file is changed on its way: everything else is shown, and it is named.
  await page.route('**/files/**/2.25.9000002.1.5', changeBytes)
  await page.goBack()
  await open(page, 'MR')
  await page.getByText('已校验 15/16').first().waitFor()
  await page.getByText('1 幅与清单不符，没有显示').waitFor()
  await page.getByText('不完整').waitFor()
  await page.getByText('收完，有不符').waitFor()
  // This one is compressed: what is on the canvas was unpacked in the browser.
  await page.getByRole('img', { name: '第 9/16 幅' }).waitFor()
  await page.locator('[data-painter=cornerstone]').waitFor()
  expect(await shadesOf(page)).toBeGreaterThan(2)
  for (let at = 9; at > 5; at--) await page.getByRole('button', { name: '上一幅' }).click()
  await page.getByText('不予显示').waitFor()
  await look(doctor, 'imaging-corrupt')
  await leave([doctor])
})

test('in an emergency a doctor gives reasons and sees everything; the auditor reviews them', async ({
  onTestFailed,
}) => {
  const doctor = await stage.comes(DESKTOP)
  const auditor = await stage.comes(DESKTOP)
  onTestFailed(() => takePictures([doctor, auditor]))
  const { page } = doctor
  await signInAs(doctor, '医生')
  await page.goto(`${stage.product.url}/imaging`)
  await page.getByRole('link', { name: '骆清和' }).click()
  await page.getByRole('link', { name: '紧急破例' }).click()
  await tap(page, '理由', '患者昏迷')
  await page.getByLabel('当时的情况').fill('昏迷送来，家属联系不上，需要既往影像')
  await look(doctor, 'imaging-emergency')
  await page.getByRole('button', { name: '我确认是紧急情况' }).click()
  await page.getByText('紧急破例到').waitFor()
  await open(page, 'DX')
  await page.getByText('已校验 1/1').first().waitFor()

  await signInAs(auditor, '审计管理员')
  await goTo(auditor.page, '影像紧急破例复核')
  await auditor.page.getByText('家属联系不上').waitFor()
  await look(auditor, 'imaging-glass')
  await tap(auditor.page, '结论', '理由成立')
  await auditor.page.getByLabel('复核意见').fill('确属抢救')
  await auditor.page.getByRole('button', { name: '记下复核' }).click()
  await auditor.page.getByText('复核于').waitFor()
  await leave([doctor, auditor])
})

test('the auditor of the fund sees what to ask, asks the index, and puts down what came of it', async ({
  onTestFailed,
}) => {
  const auditor = await stage.comes(DESKTOP)
  onTestFailed(() => takePictures([auditor]))
  const { page } = auditor
  await signInAs(auditor, '医保基金核查')
  await page.goto(`${stage.product.url}/imaging/fund`)
  await page.getByText('共 6 条').waitFor()
  await look(auditor, 'imaging-fund')
  await page.getByRole('button', { name: '向影像云核对' }).click()
  await page.getByText(/核对了 \d+ 人/).waitFor()
  await page.getByRole('link', { name: 'R1 收了费，没有影像' }).click()
  await page.getByText('索引里仍没有这次检查的影像').waitFor()
  await look(auditor, 'imaging-signal')
  await page.getByLabel('写清楚').fill('请说明这次检查的影像在哪里')
  await page.getByRole('button', { name: '询问机构' }).click()
  await page.getByText('已询问机构').waitFor()
  await leave([auditor])
})

test('a patient reads the own images on a phone, and sees who else did', async ({
  onTestFailed,
}) => {
  const patient = await stage.comes(PHONE)
  onTestFailed(() => takePictures([patient]))
  const { page } = patient
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await signInAs(patient, '参保人 骆清和')
  await page.goto(`${stage.product.url}/imaging/own`)
  await found(page, 2)
  await look(patient, 'imaging-own')
  await open(page, 'DX')
  await page.getByText('已校验 1/1').first().waitFor()
  await page.getByRole('img', { name: '第 1/1 幅' }).waitFor()
  expect(await shadesOf(page)).toBeGreaterThan(2)
  // A telephone paints by itself, and nothing more is fetched for it.
  await page.locator('[data-painter=canvas]').waitFor()
  expect(fetched.filter((url) => url.includes('ViewerPage'))).toHaveLength(1)
  expect(fetched.filter((url) => url.includes('cornerstone'))).toEqual([])
  await look(patient, 'imaging-own-viewer')

  // One study for somebody else: link and code, and the same picture without an account.
  await page.goto(`${stage.product.url}/imaging/own`)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('listitem')
      .filter({ hasText: 'DX' })
      .getByRole('button', { name: '下载' })
      .click(),
  ])
  expect((await readFile(await file.path())).subarray(0, 4).toString('hex')).toBe('504b0304')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'DX' })
    .getByRole('button', { name: '分享' })
    .click()
  await page.getByLabel('给谁看').fill('外地的医生')
  await look(patient, 'imaging-share')
  await page.getByRole('button', { name: '生成链接' }).click()
  const link = await page.getByText('/imaging/shared#').innerText()
  const code = await page.locator('dd strong').innerText()
  const guest = await stage.comes(PHONE)
  onTestFailed(() => takePictures([guest]))
  await guest.page.goto(link)
  await guest.page.getByLabel('输入提取码').fill(code)
  await guest.page.getByRole('button', { name: '打开影像' }).click()
  await guest.page.getByText('已校验 1/1').first().waitFor()
  await look(guest, 'imaging-shared')
  await leave([guest])
  await page.getByRole('button', { name: '收回', exact: true }).first().click()
  await page.getByText('已收回').waitFor()
  await page.goto(`${stage.product.url}/imaging/own/accesses`)
  await page.getByText('患者本人或其代理人').first().waitFor()
  await page.getByText('紧急破例').first().waitFor()
  await look(patient, 'imaging-accesses')
  await leave([patient])
})

/** A node tells the index what it sealed every few seconds. */
async function found(page: Page, count: number) {
  const buttons = page.getByRole('button', { name: '打开', exact: true })
  for (;;) {
    await page.getByRole('heading', { name: '检查', exact: true }).waitFor()
    if ((await buttons.count()) === count) return
    await page.waitForTimeout(500)
    await page.getByRole('button', { name: '重新查询' }).click()
  }
}

async function open(page: Page, modality: string) {
  const row = page.getByRole('row').or(page.getByRole('listitem')).filter({ hasText: modality })
  await row.getByRole('button', { name: '打开', exact: true }).first().click()
}

/** How many different greys are on the canvas. */
function shadesOf(page: Page) {
  return page.locator('canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement
    const { width, height } = canvas
    const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
      ...([0, 0, width, height] as const),
    )
    return new Set(data.filter((_, at) => at % 4 === 0)).size
  })
}

/** Whether files come packed or whole, one by one. */
function rememberForms(page: Page) {
  const forms: ('packed' | 'whole')[] = []
  page.on('response', (answer) => {
    const type = answer.headers()['content-type'] ?? ''
    if (answer.url().includes('/files/'))
      forms.push(type === 'application/vnd.renqiao.packed-dicom' ? 'packed' : 'whole')
  })
  return forms
}

/** What comes is another file by one bit. */
async function changeBytes(route: Route) {
  const answer = await route.fetch()
  const body = await answer.body()
  body[body.length - 10] = (body[body.length - 10] ?? 0) ^ 1
  await route.fulfill({ response: answer, body })
}

/** The same with what is packed only. */
async function changePacked(route: Route) {
  const accept = route.request().headers().accept ?? ''
  return accept.includes('packed') ? changeBytes(route) : route.continue()
}

async function drag(page: Page, [right, down]: readonly [number, number]) {
  const box = await page.locator('canvas').boundingBox()
  if (!box) throw new Error('There is no picture')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + right, y + down, { steps: 4 })
  await page.mouse.up()
}
