import { type ComponentType, createContext, use } from 'react'
import type { Words } from '#platform/model/words.ts'
import type { CaseId, CaseKind } from '../model/case.ts'
import type { CasePage } from '../model/contract.ts'
import type { RiverKindName } from './river-kinds.tsx'

/** What a later slice shows on the page of a case; the slice comes later and lends it through here. */
export interface CaseGuest {
  /** Its own page: `/cases/:caseId/<path>`, listed over the river. */
  readonly tool?: {
    readonly path: string
    readonly words: Words
    readonly icon: ComponentType
    /** Without it the page is offered for every kind of case. */
    readonly kinds?: readonly CaseKind[]
  }
  /** What is urgent or near, at the side of the case. Shows nothing where there is nothing; lazy. */
  readonly Card?: ComponentType<{ readonly page: CasePage }>
  /** What is there for whoever wants it, below everything else at the side; lazy. */
  readonly Foot?: ComponentType<{ readonly page: CasePage }>
  /** What of it cannot wait, on the desk. Shows nothing where there is nothing; lazy. */
  readonly Desk?: ComponentType
  /** What the river calls its deeds, and where a click on one leads. */
  readonly deeds: Readonly<Record<string, CaseDeed>>
  /** Its long forms, by the kind with which the name of a draft begins: `plan.<case id>`. */
  readonly forms?: Readonly<Record<string, CaseGuestForm>>
}

export interface CaseDeed {
  readonly words: Words
  readonly kind: RiverKindName
  readonly to?: (caseId: CaseId, ref: string) => string
}

export interface CaseGuestForm {
  readonly words: Words
  readonly to: (caseId: string, rest: readonly string[]) => string
}

export const CaseGuests = createContext<readonly CaseGuest[]>([])

export function useCaseGuests() {
  return use(CaseGuests)
}

export function useCaseDeeds(): Readonly<Record<string, CaseDeed>> {
  return Object.assign({}, ...useCaseGuests().map(({ deeds }) => deeds))
}
