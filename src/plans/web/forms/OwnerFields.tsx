import { useQuery } from '@tanstack/react-query'
import { listColleagues } from '#access/model/contract.ts'
import { Field, OneOf, TextField } from '#drafts/web/index.tsx'
import { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Pool, poolWords, type TaskOwner } from '../../model/task.ts'
import { keys } from '../keys.ts'
import { useMyAccount } from '../me.ts'
import css from '../Plans.module.css'
import { words } from '../task-words.ts'

/** Who does it, while it is still being chosen. */
export interface OwnerInHand {
  readonly ownerKind: 'me' | 'colleague' | 'client' | 'family' | 'pool' | ''
  readonly colleagueId: string
  readonly familyWho: string
  readonly pool: Pool | ''
}

export const NO_OWNER: OwnerInHand = { ownerKind: '', colleagueId: '', familyWho: '', pool: '' }

/** Nothing where something is still missing. */
export function ownerOf(given: OwnerInHand, me: string | undefined): TaskOwner | undefined {
  const { ownerKind, colleagueId, familyWho, pool } = given
  if (ownerKind === 'client') return { kind: 'client' }
  if (ownerKind === 'family') return { kind: 'family', who: familyWho.trim() }
  if (ownerKind === 'pool') return pool ? { kind: 'pool', pool } : undefined
  const accountId = AccountId.safeParse(ownerKind === 'me' ? me : colleagueId).data
  return ownerKind && accountId ? { kind: 'colleague', accountId } : undefined
}

interface Props {
  readonly value: OwnerInHand
  readonly change: (part: Partial<OwnerInHand>) => void
}

/** Me, another colleague, the client, the family, or whoever is free. */
export function OwnerFields({ value, change }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const kinds = {
    me: w.me,
    colleague: w.colleague,
    client: w.client,
    family: w.family,
    pool: w.pool,
  }
  return (
    <>
      <OneOf
        name="owner"
        label={w.whoKind}
        value={value.ownerKind || undefined}
        onChoose={(ownerKind) => change({ ownerKind })}
        options={(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => ({
          value: kind,
          label: kinds[kind],
        }))}
      />
      {value.ownerKind === 'colleague' && (
        <ColleagueField
          value={value.colleagueId}
          onChange={(colleagueId) => change({ colleagueId })}
        />
      )}
      {value.ownerKind === 'family' && (
        <TextField
          name="familyWho"
          label={w.familyName}
          hint={w.familyHint}
          optional
          value={value.familyWho}
          maxLength={30}
          onChange={(text) => change({ familyWho: text })}
        />
      )}
      {value.ownerKind === 'pool' && (
        <OneOf
          name="pool"
          label={w.whichPool}
          value={value.pool || undefined}
          onChoose={(pool) => change({ pool })}
          options={Pool.options.map((pool) => ({ value: pool, label: poolWords[pool][language] }))}
        />
      )}
    </>
  )
}

interface ColleagueProps {
  readonly value: string
  readonly onChange: (accountId: string) => void
}

function ColleagueField({ value, onChange }: ColleagueProps) {
  const w = useWords(words)
  const me = useMyAccount()
  const found = useQuery({ queryKey: keys.colleagues, queryFn: () => call(listColleagues, {}) })
  const names = new Map(
    (found.data?.colleagues ?? [])
      .filter(
        ({ role, accountId }) => accountId !== me && (role === 'social-worker' || role === 'lead'),
      )
      .map(({ accountId, name }) => [accountId, name]),
  )
  return (
    <Field name="colleagueId" label={w.which}>
      {(control) => (
        <select
          {...control}
          className={css.select}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{w.whichNeeded}</option>
          {[...names].map(([accountId, name]) => (
            <option key={accountId} value={accountId}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
