import { CaseId } from '#casework/model/case.ts'
import { AccountId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { MediationPage } from '../model/contract.ts'
import { type KeptView, type Mediation, MediationId } from '../model/mediation.ts'

const ME = AccountId.parse('00000000-0000-4000-8000-00000000000e')
const at = (text: string) => text as Instant
const kept = () => ({ id: crypto.randomUUID(), by: ME, recordedAt: at('2026-11-20T02:00:00.000Z') })

export const SAID = { patient: '铃按了三次没人来', hospital: '邻床在抢救走不开' } as const
export const TEXT = '护士站每两小时看一次镇痛泵'

export function aView(side: 'patient' | 'hospital', over: Partial<KeptView> = {}): KeptView {
  return {
    ...{ ...kept(), side, words: SAID[side], saidBy: '女儿', saidAs: '家属', refusedWhy: '' },
    ...{ heardAt: at('2026-11-20T02:00:00.000Z'), readBackTo: '女儿', interest: '有人来' },
    ...over,
  }
}

/** In the midst of talking: both heard, everything told, a text that nobody has confirmed yet. */
export function aMediation(over: Partial<Mediation> = {}): Mediation {
  return {
    ...{ id: MediationId.parse(crypto.randomUUID()), caseId: CaseId.parse(crypto.randomUUID()) },
    ...{ state: 'meeting', version: 6, openedAt: at('2026-11-20T01:12:00.000Z'), openedBy: ME },
    ...{ happenedAt: at('2026-11-20T01:00:00.000Z'), place: '护士站', what: '镇痛泵停了' },
    ...{ reportedAt: at('2026-11-20T01:10:00.000Z'), reportedBy: '护士长' },
    ...{ complaintNumber: 'TS-018', sentWho: '值班员', sentAt: at('2026-11-20T01:18:00.000Z') },
    ...{ safety: 'calm', measures: '', headTold: '', headToldAt: null, policeToldAt: null },
    ...{ toldOf: ['ways'], views: [aView('patient'), aView('hospital')], meetings: [] },
    messages: [{ ...kept(), common: '', text: TEXT, confirmed: { patient: null, hospital: null } }],
    ...{ followUps: [], outcomeNote: '', referredTo: null, followUpOn: null, endedAt: null },
    ...over,
  }
}

export function aPage(...mediations: Mediation[]): MediationPage {
  return { caseNumber: '2026-0042', mediations, names: { [ME]: '王敏' } }
}
