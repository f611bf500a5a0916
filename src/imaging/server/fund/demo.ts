import type { Actor } from '#platform/model/actor.ts'
import { addMinutes, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { demoNodes } from '../../model/demo.ts'
import { type Charge, type Fact, NO_PART, type StudySeen } from '../../model/fund/facts.ts'
import type { Tables } from '../tables.ts'
import { checkNow } from './check-fund.ts'
import { keepFacts, personOf } from './facts.store.ts'
import { takeStep } from './signals.ts'

const [SANMING, XIONGAN, YANAN] = demoNodes
const NAMES: Record<string, string> = {
  [SANMING.unit]: '三明演示医院',
  [XIONGAN.unit]: '雄安演示医院',
  [YANAN.unit]: '延安演示医院',
}

/** Invented charges and what the index said of them: one matter for each of six rules. */
export async function fillFund(tx: Tx, auditor: Actor, deps: Deps) {
  const now = deps.now()
  const ago = (days: number) => addMinutes(now, Math.round(-days * 1440))
  const codes = [1, 2, 3, 4, 5, 6].map((digit) => `1000000000000000090000010${digit}`)
  const [one = '', two = '', three = '', four = '', five = '', six = ''] = codes
  const make = { ago, person: (code: string) => personOf(code, deps) }
  const facts: Fact[] = [
    // R5: the earlier one could be had when the second was ordered.
    ...exam(make, { code: one, at: 12, node: SANMING, uid: '1', number: 'SM-0012' }),
    reach(SANMING.name, ago(11), true),
    ...exam(make, { code: one, at: 5, node: YANAN, uid: '2', number: 'YA-0107' }),
    // R5, and the network’s own fault: the node was down.
    ...exam(make, { code: two, at: 11, node: XIONGAN, uid: '3', number: 'XA-0031' }),
    reach(XIONGAN.name, ago(8), false),
    ...exam(make, { code: two, at: 6, node: SANMING, uid: '4', number: 'SM-0044' }),
    reach(XIONGAN.name, ago(4), true),
    // R1: no image; R6: plain and spiral together.
    charge(make, { code: three, at: 9, node: XIONGAN, number: 'XA-0040' }),
    ...exam(make, { code: four, at: 7, node: YANAN, uid: '5', number: 'YA-0099' }),
    charge(make, { code: four, at: 7, node: YANAN, number: 'YA-0100', spiral: true }),
    // R2: an image that nobody charged for, in days of which all charges are on record.
    study(make, { code: five, at: 6, node: YANAN, uid: '6' }),
    { kind: 'delivery', knownAt: ago(2), institution: YANAN.unit, from: ago(8), until: ago(4) },
    // R3: the same pictures under two persons.
    pixels(make, { code: five, at: 6, node: YANAN, uid: '6' }),
    pixels(make, { code: six, at: 3, node: SANMING, uid: '7' }),
  ]
  const byPerson = new Map(codes.map((code) => [make.person(code), code]))
  await keepFacts(tx, facts, deps, ({ person }) => byPerson.get(person))
  await checkNow(tx, auditor, deps)
  const asked = await tx
    .withTables<Tables>()
    .selectFrom('imaging.signal')
    .select('id')
    .where('rule', '=', 'R6')
    .executeTakeFirst()
  const text = '请贵院说明平扫与螺旋 CT 同时收费的依据，并附检查申请单。'
  if (asked) await takeStep(tx, auditor, { id: asked.id, deed: 'ask', text, version: 1 }, deps)
}

interface Make {
  readonly ago: (days: number) => Instant
  readonly person: (code: string) => string
}

interface Exam {
  readonly code: string
  /** Days ago. */
  readonly at: number
  readonly node: { readonly name: string; readonly title: string; readonly unit: string }
}

function exam(make: Make, given: Exam & { uid: string; number: string }): Fact[] {
  return [charge(make, given), study(make, given)]
}

function charge(
  { ago, person }: Make,
  { code, at, node, number, spiral = false }: Exam & { number: string; spiral?: boolean },
): Charge {
  return {
    ...{ kind: 'charge', knownAt: ago(at - 1.5), person: person(code), number },
    ...{ institution: node.unit, institutionName: NAMES[node.unit] ?? node.title },
    ...{ item: spiral ? 'CT-SPIRAL' : 'CT-PLAIN', itemName: spiral ? '螺旋 CT' : 'CT 平扫' },
    ...{ modality: 'CT', bodyPart: NO_PART, device: 'CT-1', reason: null },
    ...{ orderedAt: ago(at + 0.1), examAt: ago(at) },
  }
}

function study({ ago, person }: Make, { code, at, node, uid }: Exam & { uid: string }): StudySeen {
  return {
    ...{ kind: 'study', knownAt: ago(at - 0.2), person: person(code), node: node.name },
    ...{ where: node.title, studyUid: `2.25.95${uid}`, examAt: ago(at), modalities: ['CT'] },
    ...{ bodyPart: NO_PART, unit: node.unit, manifest: uid.repeat(64), rev: 1, state: 'sealed' },
    quality: null,
  }
}

function pixels({ ago, person }: Make, { code, at, node, uid }: Exam & { uid: string }): Fact {
  return {
    ...{ kind: 'pixels', knownAt: ago(at - 0.5), person: person(code), unit: node.unit },
    ...{ where: node.title, studyUid: `2.25.95${uid}`, examAt: ago(at), modality: 'CT' },
    frames: ['a', 'b', 'c', 'd'].map((sign) => ({ digest: sign.repeat(64), entropy: 6.1 })),
  }
}

function reach(node: string, knownAt: Instant, reachable: boolean): Fact {
  return { kind: 'reach', knownAt, node, studyUid: null, reachable }
}
