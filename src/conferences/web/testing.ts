import { CaseId } from '#casework/model/case.ts'
import { AccountId, PersonId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import { type Conference, ConferenceId, DecisionId } from '../model/conference.ts'
import type { ConferencePage } from '../model/contract.ts'

const ME = AccountId.parse('00000000-0000-4000-8000-00000000000e')
const at = (text: string) => text as Instant

/** A team conference that was recorded. */
export function aConference(over: Partial<Conference> = {}): Conference {
  const somebody = { accountId: null, from: '' }
  return {
    ...{ id: ConferenceId.parse(crypto.randomUUID()), caseId: CaseId.parse(crypto.randomUUID()) },
    ...{ kind: 'team', state: 'recorded', version: 3, place: '示教室', purpose: '出院去哪里' },
    ...{ at: at('2026-11-20T01:30:00.000Z'), questions: ['能不能回家'], cancelledWhy: '' },
    attendees: [
      { name: '陈医生', discipline: '主治医师', ...somebody },
      { name: '赵护士长', discipline: '护理', ...somebody },
    ],
    ...{ plannedBy: ME, plannedAt: at('2026-11-18T01:30:00.000Z'), recordedBy: ME },
    recordedAt: at('2026-11-20T03:00:00.000Z'),
    answers: [{ question: '能不能回家', answer: '先住康复院', answeredBy: '陈医生' }],
    ...{ socialWorkView: '先转康复院两周', familyVoice: '一个人抬不动', clientVoice: '' },
    decisions: [
      {
        ...{ id: DecisionId.parse(crypto.randomUUID()), what: '联系康复院', owner: '王敏' },
        ...{ due: '2026-11-23' as Day, taskId: null, doneAt: null, result: '', version: 1 },
      },
    ],
    amendments: [],
    ...over,
  }
}

export function aPage(conferences: Conference[], minor = false): ConferencePage {
  return {
    ...{ caseNumber: '2026-0042', conferences, names: { [ME]: '王敏' } },
    client: {
      ...{ id: PersonId.parse(crypto.randomUUID()), name: '王淑兰', closed: false, minor },
      ...{ sex: 'female', birthDate: '1958-03-04' as Day, birthPrecision: 'day' },
    },
  }
}
