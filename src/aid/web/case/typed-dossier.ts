import { readYuan, toYuan } from '#insurance/model/fen.ts'
import type { Day } from '#platform/model/time.ts'
import type { ChoiceFact, Dossier, DossierFacts, PaperKind } from '../../model/dossier.ts'

/** The dossier as it stands in the form: amounts are still what somebody typed. */
export interface TypedDossier extends Pick<DossierFacts, ChoiceFact | 'drug'> {
  readonly householdSize: string
  readonly income: string
  readonly savings: string
  readonly ownPay: string
  readonly papers: readonly TypedPaper[]
}

export interface TypedPaper {
  readonly kind: PaperKind
  readonly issuedOn: Day | ''
  readonly keptAt: string
}

export const AMOUNTS = ['income', 'savings', 'ownPay'] as const

export function typedOf({ facts, papers }: Dossier): TypedDossier {
  const told = (amount: number | null) => (amount === null ? '' : toYuan(amount))
  return {
    ...facts,
    householdSize: facts.householdSize === null ? '' : String(facts.householdSize),
    ...{ income: told(facts.income), savings: told(facts.savings), ownPay: told(facts.ownPay) },
    papers: papers.map(({ kind, issuedOn, keptAt }) => ({
      kind,
      issuedOn: issuedOn ?? '',
      keptAt,
    })),
  }
}

/** Fields in which something stands that is no amount, or no number of people. */
export function faultsIn(typed: TypedDossier) {
  const amounts = AMOUNTS.filter(
    (name) => typed[name].trim() !== '' && readYuan(typed[name]) === undefined,
  )
  const size = typed.householdSize.trim()
  return { amounts, isSizeWrong: size !== '' && !/^([1-9]|[12]\d|30)$/.test(size) }
}

export function fromTyped({ papers, householdSize, ...typed }: TypedDossier) {
  const amount = (text: string) => readYuan(text) ?? null
  const facts: DossierFacts = {
    ...{ assistance: typed.assistance, insurance: typed.insurance, residence: typed.residence },
    ...{ illness: typed.illness, drug: typed.drug },
    householdSize: householdSize.trim() === '' ? null : Number(householdSize),
    income: amount(typed.income),
    savings: amount(typed.savings),
    ownPay: amount(typed.ownPay),
  }
  return {
    facts,
    papers: papers.map(({ kind, issuedOn, keptAt }) => ({
      ...{ kind, keptAt, issuedOn: issuedOn === '' ? null : issuedOn },
    })),
  }
}
