import { Button } from 'antd'
import { useState } from 'react'
import { FormDrawer } from '#drafts/web/index.tsx'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import type { DeskPage } from '../model/contract-desk.ts'
import { identityPaperWords, type TieLine, type TieState, tieStateWords } from '../model/tie.ts'
import css from './Enrolment.module.css'
import { TieForm, TieReasonForm } from './TieForms.tsx'
import { tieWords } from './tie-words.ts'

interface Props {
  readonly value: DeskPage
  /** The clerk; the second look only undoes. */
  readonly mayAct: boolean
}

type Open = { readonly deed: 'tie' | 'decline' | 'undo'; readonly tie: TieLine }

/** Which account asked for this person, which one it is tied to, and by which paper. */
export function Ties({ value, mayAct }: Props) {
  const w = useWords(tieWords)
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const { insuredId, name, ties, hasAccount } = value
  if (ties.length === 0 && hasAccount) return null
  return (
    <Section title={w.title}>
      {ties.length === 0 && <p className={blocks.soft}>{w.none}</p>}
      <ul className={css.list}>
        {ties.map((tie) => (
          <li key={tie.id}>
            <TieSaid tie={tie} isSame={tie.accountName === name} />
            <span className={css.row}>
              {mayAct && tie.state === 'asked' && (
                <>
                  <WhyNot reason={tie.accountName === name ? undefined : w.otherName}>
                    <Button type="primary" onClick={() => setOpen({ deed: 'tie', tie })}>
                      {w.tie}
                    </Button>
                  </WhyNot>
                  <Button onClick={() => setOpen({ deed: 'decline', tie })}>{w.decline}</Button>
                </>
              )}
              {tie.state === 'tied' && (
                <WhyNot reason={tie.isMine ? w.mayNotUndo : undefined}>
                  <Button onClick={() => setOpen({ deed: 'undo', tie })}>{w.undo}</Button>
                </WhyNot>
              )}
            </span>
          </li>
        ))}
      </ul>
      {open && (
        <FormDrawer title={w[open.deed]} onClose={close}>
          {open.deed === 'tie' ? (
            <TieForm insuredId={insuredId} tie={open.tie} onClose={close} />
          ) : (
            <TieReasonForm insuredId={insuredId} tie={open.tie} deed={open.deed} onClose={close} />
          )}
        </FormDrawer>
      )}
    </Section>
  )
}

const TONES: Partial<Record<TieState, 'jade' | 'amber'>> = { asked: 'amber', tied: 'jade' }

function TieSaid({ tie, isSame }: { readonly tie: TieLine; readonly isSame: boolean }) {
  const w = useWords(tieWords)
  const { language } = useLanguage()
  const dates = useDates()
  const { accountName, state, askedAt, paper, seenOn, decidedBy, undoneBy, reason } = tie
  const tone = TONES[state]
  return (
    <>
      <span className={css.row}>
        <span className={css.name}>{w.account(accountName)}</span>
        <Tag {...(tone && { tone })}>{tieStateWords[state][language]}</Tag>
        <span className={blocks.soft}>{w.askedOn(dates.short(askedAt))}</span>
      </span>
      {paper && seenOn && (
        <span className={blocks.soft}>
          {w.seen(identityPaperWords[paper][language], dates.day(seenOn), decidedBy ?? '')}
        </span>
      )}
      {state === 'asked' && !isSame && <span className={blocks.soft}>{w.otherName}</span>}
      {state === 'declined' && (
        <span className={blocks.soft}>{w.declinedBy(decidedBy ?? '', reason ?? '')}</span>
      )}
      {state === 'undone' && (
        <span className={blocks.soft}>{w.undoneBy(undoneBy ?? '', reason ?? '')}</span>
      )}
    </>
  )
}
