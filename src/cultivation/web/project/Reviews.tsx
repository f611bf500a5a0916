import { Button } from 'antd'
import { useState } from 'react'
import type { Actor } from '#platform/model/actor.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { ProjectFile } from '../../model/project-file.ts'
import { meanOf, totalOf } from '../../model/review.ts'
import css from '../Cultivation.module.css'
import { ReviewersDrawer } from './ReviewersDrawer.tsx'
import { ScoreDrawer } from './ScoreDrawer.tsx'
import { words } from './words.ts'

interface Props {
  readonly file: ProjectFile
  readonly role: Actor['role'] | undefined
}

/** Who scores and how; a reviewer sees the own scores only. */
export function Reviews({ file, role }: Props) {
  const w = useWords(words)
  const labelled = useLabelled()
  const [open, setOpen] = useState<'score' | 'name'>()
  const { criteria } = file.batch
  const most = criteria.reduce((sum, one) => sum + one.most, 0)
  const totals = file.reviews.flatMap(({ scores }) => (scores ? [totalOf(criteria, scores)] : []))
  const mean = meanOf(totals)
  const isOpen = file.state === 'applied'
  const close = () => setOpen(undefined)
  return (
    <Section
      title={w.reviews}
      actions={
        <div className={css.buttons}>
          {isOpen && role === 'city-officer' && (
            <Button onClick={() => setOpen('name')}>{w.nameReviewers}</Button>
          )}
          {isOpen && file.myReview !== 'none' && (
            <Button type="primary" onClick={() => setOpen('score')}>
              {w.score}
            </Button>
          )}
        </div>
      }
    >
      <div className={css.stack}>
        {role === 'city-officer' && <p>{w.named(file.reviewersScored, file.reviewersNamed)}</p>}
        {role === 'city-officer' && mean !== null && <p>{w.mean(mean, most)}</p>}
        <ul className={css.list} aria-label={w.reviews}>
          {file.reviews.map(({ reviewerId, reviewerName, scores, comment }) => (
            <li key={reviewerId} className={css.item}>
              <p className={css.head}>
                <strong>{reviewerName}</strong>
                <span>{scores ? w.total(totalOf(criteria, scores), most) : w.notScored}</span>
              </p>
              {scores && (
                <ul>
                  {criteria.map(({ code, title }) => (
                    <li key={code}>{labelled(title, String(scores[code] ?? '—'))}</li>
                  ))}
                </ul>
              )}
              {comment && <p className={css.text}>{comment}</p>}
            </li>
          ))}
        </ul>
      </div>
      {open === 'score' && <ScoreDrawer file={file} onClose={close} />}
      {open === 'name' && <ReviewersDrawer file={file} onClose={close} />}
    </Section>
  )
}
