import { Day } from '#platform/model/time.ts'
import { type Asking, decide, type RuleId } from './decide.ts'
import type { HubRefusal } from './refusals.ts'

const REFUSALS: Partial<Record<RuleId, HubRefusal>> = {
  'M1-member-not-active': 'member-not-active',
  'M2-purpose-not-granted': 'purpose-not-granted',
  'R1-role': 'role-may-not',
  'E1-no-encounter': 'no-encounter',
  'B0-glass-whole': 'glass-not-broken',
}

const ANY_STUDY = { day: Day.parse('2026-01-01'), modalities: [], bodyPart: '', withdrawn: false }

/** Why somebody may not ask for this patient at all, whatever there is and whatever was said. */
export function obstacleOf(asking: Asking): HubRefusal | undefined {
  const { rule } = decide({ ...asking, study: ANY_STUDY, provisions: [] })
  return REFUSALS[rule]
}
