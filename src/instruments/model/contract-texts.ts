import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { InstrumentId } from './instrument.ts'
import { LoadedItem, LoadedText } from './wording.ts'

const TextId = z.uuid()
const lead = ['lead'] as const

export const HouseText = LoadedText.extend({
  id: TextId,
  instrument: InstrumentId,
  loadedAt: Instant,
  loadedBy: AccountId,
  withdrawnAt: Instant.nullable(),
})
export type HouseText = z.infer<typeof HouseText>

export const listTexts = endpoint({
  method: 'GET',
  path: '/instruments/texts',
  summary: 'The wordings that my institution loaded under licences of its own, newest first',
  roles: lead,
  input: z.object({}),
  output: z.object({ texts: z.array(HouseText), names: z.record(z.string(), z.string()) }),
})

export const loadText = endpoint({
  method: 'POST',
  path: '/instruments/:instrumentId/texts',
  summary: 'Load the wording of an instrument that my institution has a licence for',
  roles: lead,
  input: z.object({
    instrumentId: InstrumentId,
    variant: z.string().min(1).max(40),
    items: z.array(LoadedItem).max(60),
    reference: z.string().trim().min(1).max(200),
    until: Day.nullable(),
    /** The head answers for it: we hold this licence, and it covers this use. */
    confirmed: z.boolean(),
  }),
  output: HouseText,
  refusals: {
    'no-such-variant': {
      zh: '这个量表没有这个版本。请重新选择。',
      en: 'There is no such variant.',
    },
    'text-not-needed': {
      zh: '这个量表的题目随产品提供，不用载入。',
      en: 'The wording of this instrument comes with the product.',
    },
    'text-not-whole': {
      zh: '题目不完整：每题一行，不多不少；答案要么每题都写全，要么不写。',
      en: 'Not whole: one line for each question; its answers all of them or none.',
    },
    'licence-over': { zh: '授权已经到期，不能载入。', en: 'The licence is over.' },
    'licence-unconfirmed': {
      zh: '请确认本机构持有授权，并且授权包括这种用法。',
      en: 'Confirm that your institution holds a licence that covers this use.',
    },
  },
})

export const withdrawText = endpoint({
  method: 'POST',
  path: '/instruments/texts/:textId/withdrawal',
  summary: 'From now on the wording is not shown any more; what was answered stays',
  roles: lead,
  input: z.object({ textId: TextId }),
  output: HouseText,
  refusals: {
    'no-such-text': { zh: '没有找到这份题目。', en: 'No such wording.' },
  },
})
