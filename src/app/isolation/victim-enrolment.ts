import { randomUUID } from 'node:crypto'
import * as enrolment from '#enrolment/model/contract.ts'
import * as desk from '#enrolment/model/contract-desk.ts'
import * as lists from '#enrolment/model/contract-import.ts'
import * as ties from '#enrolment/model/contract-tie.ts'
import { DEMO_REGION, identityCheckDigit } from '#people/model/chinese-identity-number.ts'
import { AccountId, type Actor } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

/**
 * Somebody insured with a spouse and a child; policies that came with a list of the clerk's, and where
 * it is the season, an offer that waits for a yes and a payment that waits for the clerk.
 * @returns what only the insurer may read
 */
export async function fillEnrolment(
  { door, mark, digits }: Maker,
  insured: Actor,
  clerk: Actor,
): Promise<string[]> {
  const numbers = ['19810203', '19820304', '20190601', '19750707'].map((born) =>
    aNumber(born, digits),
  )
  const [own = '', hers = '', childs = '', listed = ''] = numbers
  const phone = `13700002${digits}`
  const self = await door.ask(insured, enrolment.registerSelf, {
    ...{ identityNumber: own, phone, districtCode: '110105' },
  })
  const relative = (name: string, kind: 'spouse' | 'child', identityNumber: string) =>
    door.ask(insured, enrolment.addFamily, { name: `${name}${mark}`, kind, identityNumber })
  const spouse = await relative('配偶', 'spouse', hers)
  const child = await relative('子女', 'child', childs)
  await door.ask(insured, enrolment.askBalance, {})

  const rows = [
    '姓名,身份证号,年度,参保途径,健康状况',
    ...['2025', '2026'].map((year) => `${self.name},${own},${year},职工,健康`),
    `配偶${mark},${hers},2026,居民,特定既往症`,
    `在册${mark},${listed},2026,职工,健康`,
    `错行${mark},123,2026,居民,健康`,
  ]
  const { id: importId } = await door.ask(clerk, lists.beginImport, {
    fileName: `名单${mark}.csv`,
    base64: Buffer.from(rows.join('\n')).toString('base64'),
  })
  await door.ask(clerk, lists.checkImport, { importId })
  await door.ask(clerk, lists.confirmImport, { importId })

  await tieAccounts({ door, mark }, insured, clerk, listed)

  const { season } = await door.ask(insured, enrolment.openMine, {})
  const keptAt = `文件夹${mark}`
  if (season) {
    const evidence = 'residence-permit' as const
    const wish = { route: 'elsewhere' as const, evidence, healthClass: 'healthy' as const }
    const { offers } = await door.ask(insured, enrolment.quote, {
      year: season.year,
      people: [spouse, child].map(({ insuredId }) => ({ ...wish, insuredId })),
    })
    const [first] = offers
    if (!first) throw new Error('There is no offer')
    const { insuredId, policyId, version } = first
    await door.ask(insured, enrolment.consent, {
      ...{ insuredId, policyId, version, by: 'signed', keptAt },
    })
    await door.ask(insured, enrolment.pay, { method: 'cash', chosen: [{ insuredId, policyId }] })
  }
  await door.ask(clerk, desk.openInsured, { insuredId: self.insuredId })
  return [...numbers, phone]
}

/** Two accounts ask for somebody of the list: one is tied, the other waits. */
async function tieAccounts(
  { door, mark }: Pick<Maker, 'door' | 'mark'>,
  insured: Actor,
  clerk: Actor,
  identityNumber: string,
) {
  for (const isTied of [true, false]) {
    const accountId = AccountId.parse(randomUUID())
    const account = { ...insured, accountId, name: `在册${mark}` }
    const { code } = await door.ask(account, ties.askToTie, { identityNumber })
    const { people } = await door.ask(clerk, desk.searchInsured, { text: identityNumber })
    const insuredId = people[0]?.insuredId
    if (!insuredId) throw new Error('Nobody of the list is on record')
    const { ties: lines } = await door.ask(clerk, desk.openInsured, { insuredId })
    const asked = lines.find(({ state }) => state === 'asked')
    if (isTied && asked)
      await door.ask(clerk, ties.tieAccount, {
        ...{ insuredId, tieId: asked.id, code, version: asked.version },
        ...{ paper: 'identity-card', seenOn: asked.askedAt.slice(0, 10) as Day },
      })
  }
}

export function aNumber(born: string, digits: string) {
  const body = DEMO_REGION + born + digits
  return body + identityCheckDigit(body)
}
