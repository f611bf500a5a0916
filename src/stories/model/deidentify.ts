import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import { findIdentifiers, type Search } from './find-identifiers.ts'
import { type Decision, type Finding, IdentifierKind, type Report } from './identifier.ts'

export const NamelessObstacle = z.enum(['undecided', 'replacement-tells', 'title-too-long'])
export type NamelessObstacle = z.infer<typeof NamelessObstacle>

export const namelessWords: Record<NamelessObstacle, Words> = {
  undecided: {
    zh: '还有地方没有决定。请逐处选“换掉”或“保留并说明原因”，全部决定后再继续。',
    en: 'Some places are not decided. Replace each, or keep it with a reason.',
  },
  'replacement-tells': {
    zh: '换上的文字里又出现了能认出人的内容。请换一种更笼统的说法。',
    en: 'What was put in tells who it is. Say it more generally.',
  },
  'title-too-long': {
    zh: '换掉之后标题或正文太长了，请缩短。',
    en: 'With what was put in, the title or the text is too long.',
  },
}

export interface StoryText {
  readonly title: string
  readonly body: string
}

/** Title and text are searched in one. */
export function asOneText({ title, body }: StoryText) {
  return `${title}\n${body}`
}

type Nameless =
  | { readonly obstacle: NamelessObstacle }
  | { readonly text: StoryText; readonly report: Report }

/** The text after every decision, or what stands in the way. Pure: the server asks it, tests ask it. */
export function makeNameless(search: Search, decisions: readonly Decision[]): Nameless {
  const findings = findIdentifiers(search)
  const at = new Map(decisions.map((one) => [`${one.start}-${one.end}`, one]))
  const decided = findings.map((finding) => ({
    finding,
    decision: at.get(`${finding.start}-${finding.end}`),
  }))
  if (decided.some(({ decision }) => !decision)) return { obstacle: 'undecided' }
  let text = search.text
  for (const { finding, decision } of [...decided].reverse())
    if (decision?.choice === 'replace')
      text = text.slice(0, finding.start) + decision.by + text.slice(finding.end)

  const kept = decided.flatMap(({ finding, decision }) =>
    decision?.choice === 'keep' ? [finding.text] : [],
  )
  const stays = (found: Finding) =>
    kept.some((one) => one === found.text || one.includes(found.text))
  if (findIdentifiers({ ...search, text }).some((found) => !stays(found)))
    return { obstacle: 'replacement-tells' }
  const end = text.indexOf('\n')
  const [title, body] = [text.slice(0, end).trim(), text.slice(end + 1).trim()]
  if (title.length < 1 || title.length > 80 || body.length < 1 || body.length > 9000)
    return { obstacle: 'title-too-long' }
  return { text: { title, body }, report: reportOf(decided) }
}

function reportOf(
  decided: readonly { readonly finding: Finding; readonly decision: Decision | undefined }[],
): Report {
  return IdentifierKind.options.flatMap((kind) => {
    const these = decided.filter(({ finding }) => finding.kind === kind)
    if (these.length === 0) return []
    const kept: Report[number]['kept'] = {}
    for (const { decision } of these)
      if (decision?.choice === 'keep') kept[decision.why] = (kept[decision.why] ?? 0) + 1
    const replaced = these.filter(({ decision }) => decision?.choice === 'replace').length
    return [{ kind, replaced, kept }]
  })
}
