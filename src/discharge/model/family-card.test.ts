import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CaseId } from '#casework/model/case.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { familyCardOf } from './family-card.ts'
import { type DischargePlan, DischargePlanId, emptyPlan } from './plan.ts'

const TODAY = Day.parse('2026-11-21')

function aPlan(content: Partial<DischargePlan['content']>): DischargePlan {
  return {
    id: DischargePlanId.parse('00000000-0000-4000-8000-000000000001'),
    caseId: CaseId.parse('00000000-0000-4000-8000-000000000002'),
    ...{ state: 'ready', dischargedOn: null, reason: '', followUps: [], version: 1 },
    createdAt: Instant.parse('2026-11-21T02:00:00.000Z'),
    content: { ...emptyPlan(TODAY), ...content },
  }
}

test('个人信息保护法第二十八条：家属没有要求，卡片上不写诊断', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4 }), fc.boolean(), (diagnosis, diagnosisAsked) => {
      const card = familyCardOf(aPlan({ diagnosis, diagnosisAsked }))
      const isOnIt = diagnosisAsked && diagnosis.trim() !== ''
      expect(card.diagnosis).toBe(isOnIt ? diagnosis.trim() : undefined)
      if (!isOnIt && diagnosis.trim().length > 3)
        expect(JSON.stringify(card)).not.toContain(JSON.stringify(diagnosis))
    }),
  )
})

test('the card goes through the day from morning to night', () => {
  const tomorrow = (['night', 'morning', 'noon'] as const).map((when) => ({
    ...{ when, what: '量血压', who: '女儿' },
  }))
  const { tasks } = familyCardOf(aPlan({ tomorrow }))
  expect(tasks.map(({ when }) => when)).toEqual(['morning', 'noon', 'night'])
})
