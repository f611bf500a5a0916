import { z } from 'zod'
import { isUnderFourteen } from '#people/model/age.ts'
import { Evidence, findGiverObstacle, type Party } from '#people/model/consent.ts'
import { PersonId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

/**
 * The yes to be on the list of a group or an activity of one's hospital. That one is there tells
 * something about one's health, so it is asked for alone: 个人信息保护法 art. 28, 29; under 14 it is the
 * guardian's: art. 31.
 */
export const Agreement = z.object({
  givenBy: PersonId,
  evidence: Evidence,
  /** Asked for alone, after it was read out what is written down and who reads it. */
  separate: z.boolean(),
})
export type Agreement = z.infer<typeof Agreement>

export const AgreementObstacle = z.enum([
  'guardian-needed',
  'ask-the-person',
  'giver-not-entitled',
  'not-separate',
])
export type AgreementObstacle = z.infer<typeof AgreementObstacle>

export const agreementObstacleWords: Record<AgreementObstacle, Words> = {
  'guardian-needed': {
    zh: '不满十四周岁，要由登记在案的监护人同意。请先在人员页登记监护人，再请监护人同意。',
    en: 'Under 14 a guardian on record consents. Put the guardian on record first.',
  },
  'ask-the-person': {
    zh: '满十四周岁了，请问本人；监护人的同意不能代替。',
    en: 'From 14 on the person is asked; a guardian cannot answer instead.',
  },
  'giver-not-entitled': {
    zh: '同意要由本人或登记在案的监护人作出，请重新选择是谁同意。',
    en: 'Only the person or a guardian on record can consent.',
  },
  'not-separate': {
    zh: '参加本身就会透露健康情况，请单独征求同意，再勾选。',
    en: 'Being there tells something about health: ask for this alone, then tick the box.',
  },
}

/** What keeps a yes from standing. Both ends ask this function. */
export function findAgreementObstacle(
  party: Party,
  { givenBy, separate }: Pick<Agreement, 'givenBy' | 'separate'>,
  at: Instant,
): AgreementObstacle | undefined {
  const giver = findGiverObstacle(party, givenBy, at)
  if (giver === 'guardian-consent-needed') return 'guardian-needed'
  if (giver === 'ask-at-fourteen') return 'ask-the-person'
  if (giver) return 'giver-not-entitled'
  if (!separate) return 'not-separate'
}

/** Who can be asked: the person, or the guardians where the person is under 14. */
export function mayAgree<Giver extends { readonly id: PersonId }>(
  person: Giver & Pick<Party, 'birthDate'>,
  guardians: readonly Giver[],
  at: Instant,
): readonly Giver[] {
  return isUnderFourteen(person.birthDate, at) ? guardians : [person]
}
