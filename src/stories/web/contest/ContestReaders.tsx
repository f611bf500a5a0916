import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMe } from '#access/web/index.tsx'
import { type AccountId, roleWords } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type ContestPage, nameReader } from '../../model/contract-contests.ts'
import css from '../Stories.module.css'
import { useSettled } from '../story/story-page.ts'
import { words } from './words.ts'

/** Who offered and who is named: for the office that holds it. */
export function ContestReaders({ contest }: { readonly contest: ContestPage }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const isCity = useMe().me?.actor.role === 'city-officer'
  const { id: contestId, readers, state } = contest
  const naming = useMutation({
    mutationFn: (accountId: AccountId) => call(nameReader, { contestId, accountId }),
    onSuccess: () => void settled(w.done),
  })
  if (!isCity) return null
  const canName = state === 'open' || state === 'scoring'
  return (
    <Section title={w.readers}>
      {readers.length === 0 && <p className={blocks.soft}>{w.noReaders}</p>}
      {naming.error && <Problem error={naming.error} />}
      <ul className={css.list}>
        {readers.map(({ accountId, name, role, institutionName, namedAt }) => (
          <li key={accountId}>
            <div className={css.row}>
              <span>{name}</span>
              <span className={blocks.soft}>{institutionName ?? roleWords[role][language]}</span>
              {namedAt && <Tag tone="leaf">{w.named}</Tag>}
              {!namedAt && canName && (
                <Button onClick={() => naming.mutate(accountId)}>{w.name}</Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
