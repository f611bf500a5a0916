import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Tag } from '#platform/web/Tag.tsx'
import { type Answer, answerWords, criterionWords } from '#resources/model/eligibility.ts'
import { trustWords } from '#resources/model/verification.ts'
import type { Preflight } from '../model/preflight.ts'
import css from './Referrals.module.css'
import { words } from './words.ts'

const tones = { yes: 'leaf', no: 'vermilion', unknown: 'amber' } as const

/** What the check found, and why. */
export function PreflightView({ preflight }: { readonly preflight: Preflight }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { eligibility, documents, capacity, trust } = preflight
  const join = useListing()
  const lacking = documents.filter(({ ready }) => !ready).map(({ name }) => name)
  const room = { yes: w.roomWords, no: w.roomNo, unknown: w.roomUnknown }[capacity]
  const why = eligibility.why.map(
    ({ criterion, answer }) =>
      `${criterionWords[criterion][language]}${language === 'zh' ? '：' : ': '}${answerWords[answer][language]}`,
  )
  return (
    <dl className={css.facts}>
      <dt>{w.eligible}</dt>
      <dd>
        <Mark answer={eligibility.answer}>{answerWords[eligibility.answer][language]}</Mark>
        {why.length > 0 && <span className={css.soft}>{join(why)}</span>}
      </dd>
      <dt>{w.papers}</dt>
      <dd>
        <Mark answer={lacking.length > 0 ? 'no' : 'yes'}>
          {lacking.length > 0 ? w.papersLacking(join(lacking)) : w.papersAll}
        </Mark>
      </dd>
      <dt>{w.room}</dt>
      <dd>
        <Mark answer={capacity}>{room}</Mark>
        <span className={css.soft}>{trustWords[trust][language]}</span>
      </dd>
    </dl>
  )
}

function Mark({ answer, children }: { readonly answer: Answer; readonly children: string }) {
  return <Tag tone={tones[answer]}>{children}</Tag>
}
