import { Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Notice } from '#casework/web/index.tsx'
import { Field, OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { isUnderFourteen } from '#people/model/age.ts'
import type { PersonCard } from '#people/model/person.ts'
import type { PersonId } from '#platform/model/actor.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { type Agreement, mayAgree } from '../../model/agreement.ts'
import css from '../Groups.module.css'
import { words } from '../member-words.ts'

interface Props {
  readonly person: PersonCard
  readonly guardians: readonly PersonCard[]
  /** Read out before the yes. */
  readonly text: string
  readonly send: (agreement: Agreement, idempotencyKey: string) => Promise<unknown>
  readonly onSent: () => void
}

/** Who says yes, and how it can be shown that it was said. */
export function AgreementForm({ person, guardians, text, send, onSent }: Props) {
  const w = useWords(words)
  const now = useNow()
  const givers = mayAgree(person, guardians, now)
  const [given, setGiven] = useState({
    givenBy: (givers.length === 1 ? givers[0]?.id : undefined) as PersonId | undefined,
    ...{ how: 'signature' as 'signature' | 'verbal', where: '', separate: false },
  })
  const change = (part: Partial<typeof given>) => setGiven((before) => ({ ...before, ...part }))
  const { givenBy, how, where, separate } = given
  const sending = useSending({
    labels: { givenBy: w.givenBy, where: w.how, separate: w.separate },
    content: given,
    check: () => ({
      givenBy: !givenBy && w.needed,
      where: where.trim() === '' && w.needed,
      separate: !separate && w.needed,
    }),
    send: (idempotencyKey) => {
      const evidence: Agreement['evidence'] =
        how === 'signature' ? { kind: how, keptAt: where } : { kind: how, witness: where }
      return send({ givenBy: givenBy as PersonId, evidence, separate }, idempotencyKey)
    },
    onSent,
  })
  if (givers.length === 0)
    return (
      <Notice tone="amber">
        <p>{w.underFourteen}</p>
        <p>{w.noGuardian}</p>
        <Link to={`/people/${person.id}`}>{w.toPerson}</Link>
      </Notice>
    )
  return (
    <SendForm label={w.recordAgreement} sending={sending} action={w.recordAgreement}>
      <div>
        <p className={blocks.soft}>{w.readOut}</p>
        <blockquote className={css.readout}>{text}</blockquote>
      </div>
      <OneOf
        name="givenBy"
        label={w.givenBy}
        {...(isUnderFourteen(person.birthDate, now) && { hint: w.underFourteen })}
        value={givenBy}
        onChoose={(id) => change({ givenBy: id })}
        options={givers.map(({ id, name }) => ({
          value: id,
          label: id === person.id ? w.self(name) : w.guardian(name),
        }))}
      />
      <OneOf
        name="how"
        label={w.how}
        value={how}
        onChoose={(chosen) => change({ how: chosen, where: '' })}
        options={[
          { value: 'signature', label: w.signature },
          { value: 'verbal', label: w.verbal },
        ]}
      />
      <TextField
        name="where"
        label={how === 'signature' ? w.keptAt : w.witness}
        value={where}
        maxLength={how === 'signature' ? 80 : 40}
        onChange={(typed) => change({ where: typed })}
      />
      <Field name="separate" label={w.agreement}>
        {({ id, ...control }) => (
          <Checkbox
            {...control}
            id={id}
            checked={separate}
            onChange={({ target }) => change({ separate: target.checked })}
          >
            {w.separate}
          </Checkbox>
        )}
      </Field>
    </SendForm>
  )
}
