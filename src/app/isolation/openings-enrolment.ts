import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import * as enrolment from '#enrolment/model/contract.ts'
import * as desk from '#enrolment/model/contract-desk.ts'
import * as lists from '#enrolment/model/contract-import.ts'
import * as ties from '#enrolment/model/contract-tie.ts'
import { routes } from '#enrolment/server/index.ts'
import { AccountId } from '#platform/model/actor.ts'
import { dayInBeijing, toInstant } from '#platform/model/time.ts'
import { openFrontDoor } from './front-door.ts'
import { type Hands, holderOf } from './hands.ts'
import { anAppointee } from './victim.ts'
import { aNumber } from './victim-enrolment.ts'

/** A newcomer, lists under way, accounts that ask to be tied, a family on the way to its policies. */
export async function openEnrolment(hands: Hands) {
  await openNewcomers(hands)
  await openLists(hands)
  await openTies(hands)
  await openSeason(hands)
  await openBalance(hands)
}

async function openNewcomers(hands: Hands) {
  const { digits, open, own } = hands
  const nowhere = { institutionId: null, districtCode: null }
  const newcomer = await anAppointee(hands, 'insured', nowhere, '-new')
  own(newcomer.accountId)
  open(newcomer, enrolment.registerSelf, {
    ...{ identityNumber: aNumber('19900909', digits), phone: '13900007777' },
    districtCode: '110105',
  })
  open(newcomer, ties.askToTie, { identityNumber: aNumber('19750707', digits) })
}

async function openLists({ door, mark, digits, world, open, own }: Hands) {
  const clerk = holderOf('insurance-clerk', world)
  const begin = async (born: string) => {
    const rows = [
      '姓名,身份证号,年度,参保途径,健康状况',
      `新册${mark},${aNumber(born, digits)},2026,职工,健康`,
      `错行${mark},123,2026,居民,健康`,
    ]
    const { id } = await door.ask(clerk, lists.beginImport, {
      fileName: `新名单${mark}.csv`,
      base64: Buffer.from(rows.join('\n')).toString('base64'),
    })
    own(id)
    return id
  }
  open(clerk, lists.checkImport, { importId: await begin('19760606') })
  const importId = await begin('19770606')
  await door.ask(clerk, lists.checkImport, { importId })
  for (const endpoint of [lists.openImport, lists.confirmImport, lists.dropImport] as const)
    open(clerk, endpoint as typeof lists.openImport, { importId })
  open(clerk, lists.listFaults, { importId, after: 0 })
}

async function openTies({ door, mark, digits, world, open, own }: Hands) {
  const clerk = holderOf('insurance-clerk', world)
  const reviewer = holderOf('insurance-reviewer', world)
  const find = async (identityNumber: string) => {
    const { people } = await door.ask(clerk, desk.searchInsured, { text: identityNumber })
    const insuredId = people[0]?.insuredId
    if (!insuredId) throw new Error('Nobody is on record with this number')
    return door.ask(clerk, desk.openInsured, { insuredId })
  }
  const reason = `缘由${mark}`
  const listed = await find(aNumber('19750707', digits))
  for (const { id: tieId, state, version } of listed.ties) {
    const which = { insuredId: listed.insuredId, tieId, version }
    own(tieId)
    if (state === 'asked') open(clerk, ties.declineTie, { ...which, reason })
    if (state === 'tied') open(reviewer, ties.undoTie, { ...which, reason })
  }
  const spouse = aNumber('19820304', digits)
  const accountId = AccountId.parse(randomUUID())
  const account = { ...world.insured, accountId, name: `配偶${mark}` }
  const { code } = await door.ask(account, ties.askToTie, { identityNumber: spouse })
  const { insuredId, ties: asked } = await find(spouse)
  const tie = asked.find(({ state }) => state === 'asked')
  if (!tie) throw new Error('Nobody asks for the spouse')
  own(accountId)
  open(account, ties.withdrawTie, {})
  open(clerk, ties.tieAccount, {
    ...{ insuredId, tieId: tie.id, code, paper: 'identity-card', version: tie.version },
    seenOn: dayInBeijing(toInstant(new Date())),
  })
}

/** To the season that is open, or was open last. */
function minutesToSeason() {
  const now = new Date()
  const isOpen = (season: number) => openFrom(season) <= now && now < new Date(`${season}-12-30`)
  const openFrom = (season: number) => new Date(`${season}-10-16`)
  const year = now.getFullYear()
  if (isOpen(year)) return 0
  const last = now < openFrom(year) ? year - 1 : year
  return (Date.parse(`${last}-12-01`) - now.getTime()) / 60_000
}

async function openSeason({ door, mark, digits, world, open }: Hands) {
  const { insured } = world
  const clerk = holderOf('insurance-clerk', world)
  const at = minutesToSeason()
  const parents: z.input<typeof enrolment.quote.input>['people'] = []
  for (const born of ['19550304', '19560304', '19570304']) {
    const { insuredId } = await door.ask(insured, enrolment.addFamily, {
      ...{ name: `长辈${mark}`, kind: 'parent', identityNumber: aNumber(born, digits) },
    })
    const wish = { route: 'elsewhere' as const, evidence: 'residence-permit' as const }
    parents.push({ ...wish, insuredId, healthClass: 'healthy' })
  }
  door.setClock(at)
  const { season } = await door.ask(insured, enrolment.openMine, {})
  if (!season) throw new Error('It is no season')
  const { year } = season
  const [first, ...rest] = parents
  if (!first) throw new Error('The victim has no parents')
  open(insured, enrolment.quote, { year, people: [first] }, { at })
  const { offers } = await door.ask(insured, enrolment.quote, { year, people: rest })
  for (const [place, { insuredId, policyId, version }] of offers.entries()) {
    const which = { insuredId, policyId }
    const kept = { by: 'signed' as const, keptAt: `文件夹${mark}` }
    await door.ask(insured, enrolment.consent, { ...which, ...kept, version })
    const payment = { method: 'cash' as const, chosen: [which] }
    if (place === 0) open(insured, enrolment.pay, payment, { at })
    else {
      const paying = (await door.ask(insured, enrolment.pay, payment)).offers[0]
      const settled = { ...which, arrived: true, version: paying?.version ?? 0 }
      open(clerk, desk.settlePayment, settled, { at })
    }
  }
  door.setClock(0)
}

/** Where no bureau answers, the question stays for the clerk. */
async function openBalance({ door, db, world, open }: Hands) {
  const clerk = holderOf('insurance-clerk', world)
  const plain = openFrontDoor(db, routes, { demo: false })
  await plain.ask(world.insured, enrolment.askBalance, {})
  await plain.close()
  const { self } = await door.ask(world.insured, enrolment.openMine, {})
  if (!self) throw new Error('The victim is not insured')
  const { insuredId } = self
  const { balanceQuestions } = await door.ask(clerk, desk.openInsured, { insuredId })
  const [question] = balanceQuestions
  if (!question) throw new Error('Nobody asks for a balance')
  open(clerk, desk.answerBalance, { insuredId, questionId: question.id, balance: 7_300 })
}
