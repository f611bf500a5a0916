import { useMutation } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { FoundationId } from '../../model/batch.ts'
import { type Circle, setFoundationAccount } from '../../model/contract-batches.ts'
import css from '../Cultivation.module.css'
import { useDone } from '../done.ts'
import { FoundationDrawer, ReviewerDrawer } from './CircleDrawers.tsx'
import { words } from './words.ts'

type Reviewer = Circle['reviewers'][number]

/** Who pays, through which accounts, and who may be asked to review. */
export function CirclePart({ circle }: { readonly circle: Circle }) {
  const w = useWords(words)
  const [isAdding, setAdding] = useState(false)
  const [setting, set] = useState<Reviewer>()
  return (
    <>
      <Section
        title={w.circle}
        actions={<Button onClick={() => setAdding(true)}>{w.addFoundation}</Button>}
      >
        <div className={css.stack}>
          <ul className={css.list} aria-label={w.foundations}>
            {circle.foundations.map(({ id, name, contact, invented }) => (
              <li key={id} className={css.item}>
                <p className={css.head}>
                  <strong>{name}</strong>
                  {invented && <Tag tone="amber">{w.invented}</Tag>}
                </p>
                {contact && <p className={css.soft}>{contact}</p>}
              </li>
            ))}
          </ul>
          <h3>{w.accounts}</h3>
          {circle.foundationAccounts.length === 0 && <p className={css.soft}>{w.noAccounts}</p>}
          {circle.foundationAccounts.map((account) => (
            <Seat key={account.accountId} account={account} foundations={circle.foundations} />
          ))}
        </div>
      </Section>
      <Section title={w.reviewers}>
        <ul className={css.list} aria-label={w.reviewers}>
          {circle.reviewers.map((reviewer) => {
            const { accountId, name, title, isListed, isActive, institutionName } = reviewer
            const isOn = isListed && isActive
            return (
              <li key={accountId} className={css.item}>
                <p className={css.head}>
                  <strong>{name}</strong>
                  <Tag {...(isOn && { tone: 'leaf' })}>{isOn ? w.listed : w.notListed}</Tag>
                  <Button size="small" aria-label={w.setOne(name)} onClick={() => set(reviewer)}>
                    {w.set}
                  </Button>
                </p>
                {title && <p className={css.soft}>{title}</p>}
                {institutionName && <p className={css.soft}>{institutionName}</p>}
              </li>
            )
          })}
        </ul>
      </Section>
      {isAdding && <FoundationDrawer onClose={() => setAdding(false)} />}
      {setting && <ReviewerDrawer reviewer={setting} onClose={() => set(undefined)} />}
    </>
  )
}

interface SeatProps {
  readonly account: Circle['foundationAccounts'][number]
  readonly foundations: Circle['foundations']
}

function Seat({ account, foundations }: SeatProps) {
  const w = useWords(words)
  const done = useDone(() => {})
  const { accountId, name, foundationId } = account
  const move = useMutation({
    mutationFn: (chosen: FoundationId | null) =>
      call(setFoundationAccount, { accountId, foundationId: chosen }),
    onSuccess: done,
  })
  return (
    <div className={css.buttons}>
      <span>{name}</span>
      <Select
        aria-label={w.accountOf(name)}
        className={`${css.filter}`}
        loading={move.isPending}
        value={foundationId ?? ''}
        onChange={(chosen) => move.mutate((chosen || null) as FoundationId | null)}
        options={[
          { value: '', label: w.nobody },
          ...foundations.map(({ id, name: label }) => ({ value: id as string, label })),
        ]}
      />
      {move.error && <Problem error={move.error} />}
    </div>
  )
}
