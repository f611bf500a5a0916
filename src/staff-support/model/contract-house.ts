import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { Theme } from './talk.ts'

const Token = z.string().min(20).max(64)
const noPoster = {
  'no-such-care-poster': {
    zh: '这个二维码已经停用。请找本院社工部要新的，或拨打 12356 心理援助热线。',
    en: 'This code is no longer in use. Ask the social work department, or call 12356.',
  },
}

export const readCarePoster = endpoint({
  method: 'GET',
  path: '/care-posters/:token',
  summary: 'Whose house the code is of',
  roles: 'anyone',
  input: z.object({ token: Token }),
  output: z.object({ house: z.string() }),
  refusals: noPoster,
})

export const askForTalk = endpoint({
  method: 'POST',
  path: '/care-posters/:token/talks',
  summary: 'Somebody of the staff asks for a talk, under any name, without an account',
  roles: 'anyone',
  input: z.object({
    token: Token,
    theme: Theme,
    name: z.string().max(40).default(''),
    reachAt: z.string().trim().min(1).max(60),
    when: z.string().max(100).default(''),
  }),
  output: z.object({ receipt: z.string() }),
  refusals: noPoster,
})

export const findCareWay = endpoint({
  method: 'GET',
  path: '/staff-support/way',
  summary: 'Where I can ask for a talk myself; who looks leaves no trace',
  roles: ['social-worker', 'lead'],
  input: z.object({}),
  output: z.object({ path: z.string().nullable() }),
})

const Counsellor = z.object({ accountId: AccountId, name: z.string() })

export const openHouse = endpoint({
  method: 'GET',
  path: '/staff-support/house',
  summary: 'Who the counsellors are, who could be, and the poster that hangs',
  roles: ['lead'],
  input: z.object({}),
  output: z.object({
    counsellors: z.array(Counsellor.extend({ since: Instant })),
    candidates: z.array(Counsellor),
    poster: z.object({ path: z.string(), createdAt: Instant }).nullable(),
  }),
})

export const nameCounsellor = endpoint({
  method: 'POST',
  path: '/staff-support/counsellors',
  summary: 'Name a social worker of the house a staff-support counsellor',
  roles: ['lead'],
  input: z.object({ accountId: AccountId }),
  output: z.object({ named: z.literal(true) }),
  refusals: {
    'no-such-colleague': {
      zh: '只能指定本机构的医务社工；社工部主任不能兼任。',
      en: 'Only a social worker of this house, and not one who is its head as well.',
    },
  },
})

export const endCounsellor = endpoint({
  method: 'POST',
  path: '/staff-support/counsellors/:accountId/end',
  summary: 'No new requests for this counsellor; talks that are open go on',
  roles: ['lead'],
  input: z.object({ accountId: AccountId }),
  output: z.object({ ended: z.literal(true) }),
  refusals: {
    'no-such-counsellor': {
      zh: '本机构没有这位职工心理支持社工。',
      en: 'No such counsellor of this house.',
    },
  },
})

export const hangCarePoster = endpoint({
  method: 'POST',
  path: '/staff-support/posters',
  summary: 'Make a code for the house; the one before it ends',
  roles: ['lead'],
  input: z.object({}),
  output: z.object({ path: z.string() }),
})

const Shown = z.object({ people: z.int(), hours: z.int() }).nullable()

export const readCounts = endpoint({
  method: 'GET',
  path: '/staff-support/counts',
  summary: 'People and hours of each quarter that is over, by theme; nothing below five people',
  roles: ['lead'],
  input: z.object({}),
  output: z.object({
    quarters: z.array(
      z.object({ quarter: z.string(), total: Shown, themes: z.record(Theme, Shown) }),
    ),
    /** Counted are quarters that were over on this day. */
    asOf: Day,
  }),
})
