import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { refund } from '../model/contract.ts'
import { relationWords } from '../model/insured.ts'
import type { Policy } from '../model/policy.ts'
import type { MyPage, Offer, ShownPerson } from '../model/shown.ts'
import { AddFamily } from './AddFamily.tsx'
import css from './Enrolment.module.css'
import { keys } from './keys.ts'
import { PolicyLine } from './PolicyLine.tsx'
import { words } from './words.ts'

interface Props {
  readonly people: readonly ShownPerson[]
  readonly today: MyPage['today']
}

/** Everybody of the family with all their years. */
export function People({ people, today }: Props) {
  const w = useWords(words)
  const [isAdding, setAdding] = useState(false)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const givingUp = useMutation({
    mutationFn: ({ insuredId, policyId, version }: Offer) =>
      call(refund, { insuredId, policyId, version, reason: 'before-start' }),
    onSuccess: () => void message.success(w.refunded),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.mine }),
  })
  return (
    <Section
      title={w.people}
      actions={<Button onClick={() => setAdding(true)}>{w.addFamily}</Button>}
    >
      {givingUp.error && <Problem error={givingUp.error} />}
      <ul className={css.list}>
        {people.map((one) => (
          <li key={one.insuredId}>
            <Who person={one} />
            {one.offer?.state === 'insured' && one.offer.coverFrom > today && (
              <span className={css.row}>
                <Popconfirm
                  title={w.giveUpSure}
                  okText={w.yes}
                  cancelText={w.no}
                  onConfirm={() => givingUp.mutate(one.offer as Offer)}
                >
                  <Button size="small" aria-label={w.giveUpOf(one.name)}>
                    {w.giveUp}
                  </Button>
                </Popconfirm>
              </span>
            )}
          </li>
        ))}
      </ul>
      {isAdding && <AddFamily onClose={() => setAdding(false)} />}
    </Section>
  )
}

function Who({ person }: { readonly person: ShownPerson }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { relation, policies, name, maskedNumber } = person
  const now = (policies ?? []).filter(({ state }) => state !== 'expired')
  const past = (policies ?? []).filter(({ state }) => state === 'expired')
  return (
    <>
      <span className={css.row}>
        <span className={css.name}>{name}</span>
        <Tag>{relation === 'self' ? w.self : relationWords[relation][language]}</Tag>
        <span className={blocks.soft}>{maskedNumber}</span>
      </span>
      {policies === null && <span className={blocks.soft}>{w.unconfirmed}</span>}
      {policies?.length === 0 && <span className={blocks.soft}>{w.noPolicies}</span>}
      {now.length > 0 && <Years policies={now} name={name} />}
      {past.length > 0 && (
        <details>
          <summary>{w.earlier(past.length)}</summary>
          <Years policies={past} name={name} />
        </details>
      )}
    </>
  )
}

interface YearsProps {
  readonly policies: readonly Policy[]
  readonly name: string
}

function Years({ policies, name }: YearsProps) {
  return (
    <ul className={css.years}>
      {policies.map((policy) => (
        <li key={policy.id}>
          <PolicyLine policy={policy} name={name} />
        </li>
      ))}
    </ul>
  )
}
