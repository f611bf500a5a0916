import * as enrolment from '#enrolment/model/contract.ts'
import * as desk from '#enrolment/model/contract-desk.ts'
import * as lists from '#enrolment/model/contract-import.ts'
import { DEMO_REGION, identityCheckDigit } from '#people/model/chinese-identity-number.ts'
import type { Actor } from '#platform/model/actor.ts'
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
  const numbers = ['19810203', '19820304', '20190601'].map((born) => aNumber(born, digits))
  const [own = '', hers = '', childs = ''] = numbers
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
    `错行${mark},123,2026,居民,健康`,
  ]
  const { id: importId } = await door.ask(clerk, lists.beginImport, {
    fileName: `名单${mark}.csv`,
    base64: Buffer.from(rows.join('\n')).toString('base64'),
  })
  await door.ask(clerk, lists.checkImport, { importId })
  await door.ask(clerk, lists.confirmImport, { importId })

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

function aNumber(born: string, digits: string) {
  const body = DEMO_REGION + born + digits
  return body + identityCheckDigit(body)
}
