import { roleWords } from '#platform/model/actor.ts'
import type { Words } from '#platform/model/words.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { River } from '#platform/web/River.tsx'
import { Section } from '#platform/web/Section.tsx'
import { PaperKind, paperWords } from '../../model/paper.ts'
import { actionWords } from '../action-words.ts'
import { words } from '../claim-words.ts'
import type { ClaimProps } from './after.ts'

const kinds = { step: { words: { zh: '经过', en: 'Step' }, tone: 'azure' as const } }

/** Every move with its day: by whom, and the words that came with it. */
export function Course({ claim }: ClaimProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const entries = claim.events.map(({ id, at, move, byRole, isMine, note, reason }) => ({
    ...{ id, at, kind: 'step' as const },
    title: actionWords[`claims.${move}`]?.[language] ?? move,
    who: isMine ? w.you : tellRole(byRole, w.product)[language],
    body: tellBody(asPapers(reason, language), note, w.says),
  }))
  return (
    <Section title={w.steps}>
      <River label={`${w.steps} ${claim.number}`} entries={entries} kinds={kinds} empty="" />
    </Section>
  )
}

function tellBody(papers: string, note: string, says: (what: string, text: string) => string) {
  return papers && note ? says(papers, note) : papers || note || undefined
}

function tellRole(role: string, product: string): Words {
  const known = (roleWords as Record<string, Words>)[role]
  return known ?? { zh: product, en: product }
}

function asPapers(reason: string | null, language: 'zh' | 'en') {
  const parsed = (reason ?? '').split(' ').map((kind) => PaperKind.safeParse(kind))
  return parsed
    .flatMap(({ data }) => (data ? [paperWords[data][language]] : []))
    .join(language === 'zh' ? '、' : ', ')
}
