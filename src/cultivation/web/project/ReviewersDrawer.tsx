import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { FieldGroup, FormDrawer, SendForm, useSending } from '#drafts/web/index.tsx'
import type { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { type Circle, openCircle } from '../../model/contract-batches.ts'
import { nameReviewers } from '../../model/contract-projects.ts'
import type { ProjectFile } from '../../model/project-file.ts'
import css from '../Cultivation.module.css'
import { useDone } from '../done.ts'
import { keys } from '../keys.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly file: ProjectFile
  readonly onClose: () => void
}

export function ReviewersDrawer(props: Props) {
  const w = useWords(words)
  const circle = useQuery({ queryKey: keys.circle, queryFn: () => call(openCircle, {}) })
  return (
    <FormDrawer title={w.nameReviewers} onClose={props.onClose}>
      <Query of={circle}>{({ reviewers }) => <Choose {...props} reviewers={reviewers} />}</Query>
    </FormDrawer>
  )
}

/** Who may not be asked is shown with the reason, not left out. */
function Choose({ file, onClose, reviewers }: Props & Pick<Circle, 'reviewers'>) {
  const w = useWords(words)
  const c = useWords(common)
  const [chosen, choose] = useState<readonly AccountId[]>(() =>
    file.reviews.map(({ reviewerId }) => reviewerId),
  )
  const done = useDone(onClose)
  const content = { projectId: file.id, reviewerIds: [...chosen], version: file.version }
  const sending = useSending({
    labels: { reviewerIds: w.nameReviewers },
    content,
    send: (idempotencyKey) => call(nameReviewers, content, { idempotencyKey }),
    onSent: done,
  })
  const listed = reviewers.filter(({ isListed, isActive }) => isListed && isActive)
  const hasScored = (id: AccountId) =>
    file.reviews.some(({ reviewerId, scoredAt }) => reviewerId === id && scoredAt !== null)
  return (
    <SendForm label={w.nameReviewers} sending={sending} action={c.save}>
      <FieldGroup name="reviewerIds" label={w.nameReviewers}>
        {listed.length === 0 && <p className={css.soft}>{w.noReviewers}</p>}
        {listed.map(({ accountId, name, title, institutionId }) => {
          const isOwn = institutionId === file.institutionId
          return (
            <div key={accountId}>
              <Checkbox
                checked={chosen.includes(accountId)}
                disabled={isOwn || hasScored(accountId)}
                onChange={({ target }) =>
                  choose(
                    target.checked
                      ? [...chosen, accountId]
                      : chosen.filter((one) => one !== accountId),
                  )
                }
              >
                {[name, title].filter(Boolean).join(' · ')}
              </Checkbox>
              {isOwn && <span className={css.soft}>{w.ownHouse}</span>}
            </div>
          )
        })}
        <p className={css.soft}>{w.reviewersHint}</p>
      </FieldGroup>
    </SendForm>
  )
}
