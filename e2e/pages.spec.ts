import { beforeAll, expect, test } from 'vitest'
import { pages } from '#app/web/pages.ts'
import { listPosters } from '#casework/model/contract-requests.ts'
import { beginImport, checkImport } from '#imports/model/contract.ts'
import { aRow, aSheet } from '#imports/server/testing.ts'
import { Role } from '#platform/model/actor.ts'
import { registerTalk } from '#staff-support/model/contract.ts'
import { openHouse } from '#staff-support/model/contract-house.ts'
import { aStage } from './stage.ts'
import { type Asker, anAsker } from './story/front-door.ts'
import { aKeptComparison, aListOfPolicies, insuredPaths } from './story/insurance-records.ts'
import { foreignWords } from './story/language.ts'
import { findRecords, pathsOf } from './story/records.ts'
import { addressOf, aTab, goToPath, judge, linksOn, type Tab } from './story/walk.ts'

const stage = aStage()

/** Where there is something to see that no list leads to, for those who may see it. */
const known = new Map<Role, readonly string[]>()
/** Where somebody comes who looks for the mediation of a case that is no dispute. */
let noDispute: string
/** The addresses in the codes that hang on the walls. */
const onTheWall: string[] = []

beforeAll(async () => {
  const { browser, product } = stage
  const come = (role: Role) => anAsker(browser, product.url, role)
  const worker = await come('social-worker')
  const lead = await come('lead')
  const admin = await come('system-admin')
  const clerk = await come('insurance-clerk')
  const reviewer = await come('insurance-reviewer')
  const officer = await come('city-officer')
  const found = await findRecords(worker)
  const records = pathsOf(found)
  noDispute = `/cases/${found.running}/mediation`
  for (const { path } of await worker.ask(listPosters, {})) onTheWall.push(path)
  const { poster } = await lead.ask(openHouse, {})
  onTheWall.push(poster?.path ?? '')
  const talk = await worker.ask(registerTalk, { theme: 'exhaustion' })
  known.set('social-worker', [
    ...records,
    `/staff-support/talks/${talk.id}`,
    await anImport(worker, 'patients'),
  ])
  known.set('lead', [...records, await anImport(lead, 'patients')])
  known.set('system-admin', [await anImport(admin, 'staff')])
  known.set('insurance-clerk', [...(await insuredPaths(clerk)), await aListOfPolicies(clerk)])
  known.set('insurance-reviewer', await insuredPaths(reviewer))
  known.set('city-officer', [await aKeptComparison(officer)])
  for (const asker of [worker, lead, admin, clerk, reviewer, officer]) await asker.leave()
})

/** A sheet with a row that is right and one to mend. */
async function anImport(asker: Asker, kind: 'patients' | 'staff') {
  const rows = [aRow(), aRow({ name: '', birthDate: '1958-13-04' })]
  const base64 = await aSheet(kind, rows)
  const { id: batchId } = await asker.ask(beginImport, { kind, fileName: '名单.xlsx', base64 })
  await asker.ask(checkImport, { batchId })
  return `/import/${batchId}`
}

/**
 * What the walk does not come to: there is nothing of the kind in the demonstration, or a button and
 * not a link leads there.
 */
const NOT_ON_THE_WAY = new Set([
  '/volunteers/:volunteerId/agreements/:agreementId/print',
  '/certificates/:certificateId/print',
  '/cases/:caseId/aid/:applicationId/print',
  '/claims/counter/:insuredId',
  // For those who were asked to read, and while a new edition is being written.
  ...['/stories/readings/:readingId', '/stories/contests/:contestId/entries/:entryId'],
  '/standards/drafts/:editionId',
  // The imaging network stands beside its own story only; without it these say so.
  ...['/imaging/view/:opening', '/imaging/patients/:encounterId'],
  ...['/imaging/own', '/imaging/own/accesses'],
])

/** While one slice is being built: `ONLY=/referrals npx vitest run …`. */
const ONLY = process.env.ONLY ?? ''

/** What axe has judged: whoever else sees the page sees it with fewer or more rows. */
const judged = new Set<string>()

/** What lies over a page, or is another question on it. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  '/requests/:requestId': ['?form=triage', '?form=settle'],
  '/cases/:caseId': ['contact-note', 'assessment', 'goal', 'closure', 'step.pause'].map(
    (form) => `?form=${form}`,
  ),
}

/** The sources of the rules stand there in the language of their titles. */
const MIXED = '/cases/:caseId/ladder/:reckoningId/print'

/** A social worker has twice the pages of anybody else: those of a case and of its people, and the others. */
const OF_A_CASE = /^\/(cases|people)/
const WALKS = Role.options.flatMap((role): readonly (readonly [Role, string])[] =>
  role === 'social-worker'
    ? [
        [role, 'a case'],
        [role, 'the rest'],
      ]
    : [[role, 'all']],
)

test.concurrent.for(WALKS)('every page of %s: %s', async ([role, part]) => {
  const tab = await aTab(stage.browser, stage.product.url, role)
  const seen = [...(known.get(role) ?? [])]
  // First what is in the menu, then what it leads to.
  const left = pages
    .filter(({ roles }) => roles !== 'anyone' && roles.includes(role))
    .filter(({ path }) => path.startsWith(ONLY))
    .filter(({ path }) => part === 'all' || OF_A_CASE.test(path) === (part === 'a case'))
    .filter(({ path }) => !path.startsWith('/imaging/') || !NOT_ON_THE_WAY.has(path))
    // A head sees the pages of her social workers with other rows.
    .filter(({ roles }) => role !== 'lead' || !roles.includes('social-worker'))
    .toSorted((one, other) => Number(!one.menu) - Number(!other.menu))
  while (left.length > 0) {
    const next = left.findIndex(({ path }) => addressOf(path, seen) !== undefined)
    if (next < 0) break
    const [{ path }] = left.splice(next, 1) as [(typeof left)[number]]
    const address = addressOf(path, seen) as string
    const variants = judged.has(path) ? [] : (VARIANTS[path] ?? [])
    await visit(tab, role, path, address)
    seen.push(...(await linksOn(tab)))
    if (path === '/cases/:caseId/mediation') {
      // By way of another page: who stays on the same one gets no new title.
      await goToPath(tab, '/cases')
      await visit(tab, role, `${path} of no dispute`, noDispute)
    }
    for (const variant of variants) await visit(tab, role, path + variant, address + variant)
  }
  await tab.page.context().close()
  const missed = left.map(({ path }) => path)
  expect(missed.filter((path) => !NOT_ON_THE_WAY.has(path))).toEqual([])
  expect(tab.complaints).toEqual([])
})

async function visit(tab: Tab, role: string, path: string, address: string) {
  const again = judged.has(path)
  judged.add(path)
  await goToPath(tab, address)
  await judge(tab, `${role} ${path}`, { axe: !again, again, language: path !== MIXED })
}

test.concurrent('every page for who has no account', async () => {
  const tab = await aTab(stage.browser, stage.product.url)
  const open = pages
    .filter(({ path, roles }) => roles === 'anyone' && path.startsWith(ONLY))
    .map(({ path }) => path)
  await judge(tab, 'nobody /', { axe: true })
  for (const path of open)
    await visit(tab, 'nobody', path, addressOf(path, onTheWall) ?? `no way to ${path}`)
  await tab.page.context().close()
  expect(tab.complaints).toEqual([])
})

test('the judge sees what it is for', async () => {
  const { page } = await aTab(stage.browser, stage.product.url)
  await page.evaluate(() => {
    document.title = ''
    document.documentElement.lang = 'en'
    document.body.innerHTML =
      '<p>接案 <b lang="zh">中文</b><input placeholder="姓名"><i>林知夏</i></p><p>one、two</p>'
  })
  const told = ['林知夏', '肺炎、糖尿病']
  expect(await foreignWords(page, 'en', told)).toEqual(['接案', 'one、two', '姓名'])
  await page.evaluate(() => {
    document.documentElement.lang = 'zh-CN'
    document.body.innerHTML =
      '<p>social-worker</p><p>Lin</p><p lang="en">English</p><p>Ctrl</p><p>PHQ-9 与 Word</p><p>Wordy</p>'
  })
  expect(await foreignWords(page, 'zh', ['Lin', 'social-worker'])).toEqual([
    'social-worker',
    'Wordy',
  ])
  await page.context().close()
})

test('the walk sees what is too wide, in the wrong language, or refused', async () => {
  const tab = await aTab(stage.browser, stage.product.url)
  await goToPath(tab, '/activate')
  await tab.page.evaluate(() => {
    const planted = document.createElement('p')
    planted.innerHTML = '只有中文<span role="alert">没有找到</span>'
    planted.style.width = '1400px'
    document.querySelector('main')?.append(planted)
  })
  await judge(tab, 'planted', { axe: false })
  await tab.page.context().close()
  expect(tab.complaints).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/zh, 1366\): \d+ px wider/),
      expect.stringMatching(/en, 360\): \d+ px wider/),
      'planted (en, 1366): in another language: 只有中文',
      'planted: 没有找到',
    ]),
  )
})
