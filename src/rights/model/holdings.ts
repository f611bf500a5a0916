import { z } from 'zod'
import { ContactId } from '#casework/model/contact.ts'
import { Purpose } from '#people/model/consent.ts'
import { Sex } from '#people/model/person.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

const HeldCase = z.object({
  number: z.string(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  ward: z.string(),
  goals: z.array(z.object({ text: z.string(), measure: z.string(), due: Day })),
  contacts: z.array(
    z.object({
      id: ContactId,
      at: Instant,
      with: z.string(),
      minutes: z.int(),
      shared: z.string(),
      next: z.string(),
    }),
  ),
  followUps: z.array(z.object({ due: Day, result: z.string() })),
  instruments: z.array(
    z.object({ instrument: z.string(), at: Instant, score: z.number().nullable() }),
  ),
  closing: z.string(),
})

/** What a house holds about a person and may show; numbers masked, of other people nothing. */
export const Holdings = z.object({
  person: z.object({
    name: z.string(),
    formerName: z.string().nullable(),
    sex: Sex,
    birthDate: Day.nullable(),
    identityNumber: z.string().nullable(),
    phones: z.array(z.string()),
    languages: z.array(z.string()),
  }),
  consents: z.array(
    z.object({
      purpose: Purpose,
      from: Instant,
      until: Instant.nullable(),
      withdrawnAt: Instant.nullable(),
    }),
  ),
  cases: z.array(HeldCase),
})
export type Holdings = z.infer<typeof Holdings>

/** The copy without the notes that were left out, because they are about somebody else. */
export function withoutNotes(holdings: Holdings, ids: readonly ContactId[]): Holdings {
  const isKept = ({ id }: { readonly id: ContactId }) => !ids.includes(id)
  return {
    ...holdings,
    cases: holdings.cases.map((one) => ({ ...one, contacts: one.contacts.filter(isKept) })),
  }
}

/** What is never in a copy, and why: the page says so. */
export const leftOutWords: readonly Words[] = [
  {
    zh: '别人的信息：亲属的资料、别人对社工说的话；',
    en: 'what belongs to other people: kin, and what others told;',
  },
  {
    zh: '社工为督导写的保密记录，以及依法要保密的材料（个人信息保护法第十八条）；',
    en: 'confidential notes for supervision, and what a law keeps secret (art. 18);',
  },
  {
    zh: '告知会妨碍国家机关履行职责的材料（第三十五条）。',
    en: 'what would hinder a state organ in its duty (art. 35).',
  },
]

/** Records that other pages print; they are handed over together with this sheet. */
export const printedElsewhereWords: Words = {
  zh: '预估、服务计划、小组、转介、救助、影像、调解和会议的记录，由各自的页面打印后一并交付。',
  en: 'Assessments, plans, groups, referrals, aid, images, mediations and meetings are printed from their own pages and handed over together.',
}
