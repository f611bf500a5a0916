import { z } from 'zod'
import type { DataClass } from '#people/model/consent.ts'
import { Day, dayInBeijing } from '#platform/model/time.ts'
import { type ChoiceFact, FactName, PaperKind, type SeenPaper } from './dossier.ts'
import { choiceIn, factsAsked, type Known, numberIn } from './judge.ts'
import { ProgrammeKind, type Terms } from './programme.ts'

/** What leaves the house with one application: this and nothing else, frozen when it is sent. */
export const Pack = z.object({
  form: z.literal(1),
  from: z.object({ house: z.string(), worker: z.string() }),
  client: z.object({ name: z.string(), birthDate: Day.nullable() }),
  programme: z.object({ name: z.string(), kind: ProgrammeKind, version: z.int() }),
  asked: z.int(),
  /** What the worker wrote to the funder. */
  statement: z.string(),
  /** Only what the rules of the programme ask. */
  facts: z.array(z.object({ fact: FactName, value: z.union([z.string(), z.int(), z.null()]) })),
  /** Only the kinds that the programme wants. */
  papers: z.array(
    z.object({ kind: PaperKind, issuedOn: Day.nullable(), seenBy: z.string(), seenOn: Day }),
  ),
})
export type Pack = z.infer<typeof Pack>

interface Parts {
  readonly from: Pack['from']
  readonly client: Pack['client']
  readonly programme: Pack['programme'] & { readonly terms: Pick<Terms, 'rules' | 'papers'> }
  readonly asked: number
  readonly statement: string
  readonly known: Known
  readonly papers: readonly SeenPaper[]
  /** What the funder asked for besides. */
  readonly wanted: readonly PaperKind[]
  readonly on: Day
}

/** The page shows it before the deed, the server sends it: one function, so that both are the same. */
export function packOf({ from, client, programme, asked, statement, known, ...rest }: Parts): Pack {
  const { terms, name, kind, version } = programme
  const wanted = [...terms.papers.map((needed) => needed.kind), ...rest.wanted]
  return {
    form: 1,
    from: { house: from.house, worker: from.worker },
    client: { name: client.name, birthDate: client.birthDate },
    programme: { name, kind, version },
    asked,
    statement,
    facts: factsAsked(terms.rules, rest.on).map((fact) => ({ fact, value: answerTo(fact, known) })),
    papers: rest.papers
      .filter((paper) => wanted.includes(paper.kind))
      .map((paper) => ({
        kind: paper.kind,
        issuedOn: paper.issuedOn,
        seenBy: paper.seenByName,
        seenOn: dayInBeijing(paper.seenAt),
      })),
  }
}

function answerTo(fact: FactName, known: Known): string | number | null {
  if (fact === 'drug') return known.drug
  const isNumber = fact === 'age' || fact === 'incomePerHead' || fact === 'savings'
  if (isNumber || fact === 'ownPay') return numberIn(known, fact)
  return choiceIn(known, fact as ChoiceFact)
}

/**
 * Which classes of data a consent has to cover for it: the name, needs and health, money. Identity and
 * telephone numbers are not in it.
 */
export const PACK_CLASSES: readonly DataClass[] = ['operational', 'shared', 'money']
