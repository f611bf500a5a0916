import type { Actor } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { coverageAt, type DatedFact } from './coverage.ts'
import type { Fact, FactId, Status } from './fact.ts'

export const stateWords = {
  'from-in-the-future': {
    zh: '开始的日期不能晚于今天。还没发生的，等发生以后再报。',
    en: 'It cannot begin after today. State it when it has happened.',
  },
  'document-in-the-future': {
    zh: '文件日期不能晚于今天，请核对。',
    en: 'The document cannot be dated after today.',
  },
  'stated-already': {
    zh: '同一状态、同一日期已经报过，正在等区里确认，不用再报。',
    en: 'The same has been stated and waits for the district.',
  },
  'nothing-new': {
    zh: '那一天确认的状态已经是这个了。要改日期或依据，请从那条记录点“更正”。',
    en: 'This is the confirmed status of that day already. Correct that fact if it is wrong.',
  },
  'nothing-to-correct': {
    zh: '只能更正本机构已确认、还没有被更正过的记录。请刷新后重选。',
    en: 'Only a confirmed fact of your institution that was not corrected yet can be corrected.',
  },
} as const satisfies Record<string, Words>

export interface Statement {
  readonly status: Status
  readonly from: Day
  readonly documentDay: Day | null
  readonly corrects: FactId | null
}

/** What speaks against stating this, in view of what has been stated before, and which field it is. */
export function findStateObstacle(given: Statement, facts: readonly DatedFact[], today: Day) {
  const { status, from, documentDay, corrects } = given
  if (from > today) return { code: 'from-in-the-future', field: 'from' } as const
  if (documentDay && documentDay > today)
    return { code: 'document-in-the-future', field: 'documentDay' } as const
  const same = facts.filter((one) => one.status === status && one.from === from)
  if (same.some(({ state }) => state === 'stated'))
    return { code: 'stated-already', field: 'status' } as const
  if (corrects === null) {
    if (coverageAt(facts, from) === status) return { code: 'nothing-new', field: 'status' } as const
    return undefined
  }
  if (!isCorrectable(corrects, facts))
    return { code: 'nothing-to-correct', field: 'corrects' } as const
}

export function isCorrectable(id: FactId, facts: readonly DatedFact[]) {
  const wrong = facts.find((one) => one.id === id)
  const isCorrected = facts.some((one) => one.corrects === id && one.state === 'confirmed')
  return wrong?.state === 'confirmed' && !isCorrected
}

export const decideWords = {
  'fact-decided': {
    zh: '这一条已经处理过了。请刷新看看结果；要改，由机构另报一条更正。',
    en: 'This fact is decided. Reload; a change is another statement of the institution.',
  },
  'own-statement': {
    zh: '不能确认自己报的内容，请由区里另一位同事处理。',
    en: 'You stated this yourself. A colleague of the district has to confirm it.',
  },
  'corrected-meanwhile': {
    zh: '它要更正的那条已经被另一条更正了。请退回，让机构重新核对。',
    en: 'What it corrects has been corrected by another fact meanwhile. Return it.',
  },
  'reason-missing': { zh: '请写明退回的原因。', en: 'Say why it is returned.' },
} as const satisfies Record<string, Words>

export interface Decision {
  readonly confirms: boolean
  readonly reason: string
}

/** Four eyes: who states does not confirm. */
export function findDecideObstacle(
  { confirms, reason }: Decision,
  fact: Pick<Fact, 'state' | 'corrects' | 'statedBy'>,
  facts: readonly DatedFact[],
  { accountId }: Pick<Actor, 'accountId'>,
): keyof typeof decideWords | undefined {
  if (fact.state !== 'stated') return 'fact-decided'
  if (fact.statedBy.accountId === accountId) return 'own-statement'
  if (!confirms) return reason.trim() === '' ? 'reason-missing' : undefined
  if (fact.corrects && !isCorrectable(fact.corrects, facts)) return 'corrected-meanwhile'
}
