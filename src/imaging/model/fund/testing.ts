import { Instant } from '#platform/model/time.ts'
import { type Charge, type FactOf, NO_PART, type PixelsSeen, type StudySeen } from './facts.ts'

/** So many days (and hours) after the beginning of March 2026. */
export function day(days: number): Instant {
  return Instant.parse(
    new Date(Date.parse('2026-03-01T02:00:00.000Z') + days * 86_400_000).toISOString(),
  )
}

export const HOUSE = '12350400DEMO00011A'

export function aCharge(given: Partial<Charge> = {}): Charge {
  const examAt = given.examAt ?? day(10)
  return {
    ...{ kind: 'charge', knownAt: day(11), person: 'someone', number: '1', institution: HOUSE },
    ...{ institutionName: '某院', item: 'CT-PLAIN', itemName: 'CT 平扫', modality: 'CT' },
    ...{ bodyPart: NO_PART, device: 'CT1', reason: null, orderedAt: examAt, examAt },
    ...given,
  }
}

export function aStudy(given: Partial<StudySeen> = {}): StudySeen {
  return {
    ...{ kind: 'study', knownAt: day(1), person: 'someone', node: 'sanming', where: '三明节点' },
    ...{ studyUid: '1.2.3', examAt: day(0), modalities: ['CT'], bodyPart: NO_PART, unit: HOUSE },
    ...{ manifest: 'a'.repeat(64), rev: 1, state: 'sealed', quality: null },
    ...given,
  }
}

export function aReach(reachable: boolean, knownAt: Instant, studyUid: string | null = null) {
  return { kind: 'reach' as const, knownAt, node: 'sanming', studyUid, reachable }
}

export function somePixels(given: Partial<PixelsSeen> = {}): PixelsSeen {
  return {
    ...{ kind: 'pixels', knownAt: day(1), person: 'someone', unit: HOUSE, where: '三明节点' },
    ...{ studyUid: '1.2.3', examAt: day(0), modality: 'CT' },
    frames: ['1', '2', '3'].map((sign) => ({ digest: sign.repeat(64), entropy: 6 })),
    ...given,
  }
}

export function aConflict(what: 'two-digests' | 'header-differs'): FactOf<'conflict'> {
  const { frames: _, ...rest } = somePixels()
  return { ...rest, kind: 'conflict', what }
}
