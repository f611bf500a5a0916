import { z } from 'zod'
import { Figure } from '#indicators/model/figure.ts'
import { PeriodName } from '#indicators/model/period.ts'
import { DistrictCode } from '#places/model/district.ts'
import { AccountId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { Bureau, OtherBureau } from './bureau.ts'
import { asked } from './contract.ts'

export const openBureau = endpoint({
  method: 'GET',
  path: '/city/bureaus/:bureau',
  summary: 'What the policy asks of a department, and the figures that answer it',
  roles: ['city-officer', 'district-officer', 'bureau-officer'],
  input: z.object({ bureau: Bureau, ...asked }),
  output: z.object({
    bureau: Bureau,
    period: PeriodName,
    periods: z.array(PeriodName),
    /** Null: of the whole city. A district sees its own copy. */
    districtCode: DistrictCode.nullable(),
    reckonedAt: Instant.nullable(),
    figures: z.array(Figure),
  }),
  refusals: {
    'no-such-bureau': {
      zh: '没有这个部门的页面，或者它不是您所在部门的。',
      en: 'No such page, or it is not that of your department.',
    },
  },
})

export const openOwnBureau = endpoint({
  method: 'GET',
  path: '/city/own-bureau',
  summary: 'For which department the own account speaks, if for any yet',
  roles: ['bureau-officer'],
  input: z.object({}),
  output: z.object({ bureau: OtherBureau.nullable() }),
})

export const joinBureau = endpoint({
  method: 'POST',
  path: '/city/own-bureau',
  summary: 'Join a department with the code that the city gave out',
  roles: ['bureau-officer'],
  input: z.object({ code: z.string().trim().min(1).max(40) }),
  output: z.object({ bureau: OtherBureau }),
  refusals: {
    'code-not-good': {
      zh: '这个加入码不能用。它可能写错了、用过了或过期了，请向市卫生健康委再要一个。',
      en: 'This code does not work. Ask the commission for another.',
    },
  },
})

export const inviteToBureau = endpoint({
  method: 'POST',
  path: '/city/bureaus/:bureau/invitations',
  summary: 'A code with which one officer joins a department, once, within seven days',
  roles: ['city-officer'],
  input: z.object({ bureau: OtherBureau }),
  output: z.object({ code: z.string(), until: Instant }),
})

export const listBureauOfficers = endpoint({
  method: 'GET',
  path: '/city/bureau-officers',
  summary: 'Who speaks for which department',
  roles: ['city-officer'],
  input: z.object({}),
  output: z.object({
    officers: z.array(
      z.object({ accountId: AccountId, name: z.string(), bureau: OtherBureau, since: Instant }),
    ),
  }),
})

export const removeBureauOfficer = endpoint({
  method: 'DELETE',
  path: '/city/bureau-officers/:accountId',
  summary: 'An account speaks for no department any more',
  roles: ['city-officer'],
  input: z.object({ accountId: AccountId }),
  output: z.object({}),
  refusals: {
    'no-such-officer': {
      zh: '这个账号现在不代表任何部门。可能别人刚办过，请刷新。',
      en: 'This account speaks for no department. Reload the page.',
    },
  },
})
