import { Button, Checkbox, Input } from 'antd'
import { Link } from 'react-router'
import { Field, OneOf, TextField } from '#drafts/web/index.tsx'
import { Sex } from '#people/model/person.ts'
import { PersonPicker } from '#people/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { changeMember } from '../model/edits.ts'
import { BirthYear, type Member } from '../model/network.ts'
import css from './Network.module.css'
import type { PanelProps } from './panel-props.ts'
import { sexWords, words } from './words.ts'

/** Who somebody is: a name is enough. */
export function MemberFields({ who, network, onChange }: PanelProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const member = network.members.find(({ key }) => key === who)
  if (!member) return null
  const change = (part: Partial<Member>) => onChange(changeMember(network, who, part))
  const { called, sex, birthYear, deceased, personId } = member
  return (
    <>
      <TextField
        name="called"
        label={w.called}
        hint={w.calledHint}
        fault={called.trim() === '' ? w.calledNeeded : undefined}
        value={called}
        maxLength={20}
        onChange={(text) => change({ called: text })}
      />
      <OneOf
        name="sex"
        label={w.sex}
        value={sex}
        onChoose={(chosen) => change({ sex: chosen })}
        options={Sex.options.map((value) => ({ value, label: sexWords[value][language] }))}
      />
      <Field name="birthYear" label={w.birthYear} optional>
        {(control) => (
          <Input
            {...control}
            // A new key starts the field anew when the year was taken back.
            key={String(birthYear)}
            defaultValue={birthYear ?? ''}
            inputMode="numeric"
            maxLength={4}
            onBlur={({ target }) => {
              const year = BirthYear.safeParse(Number(target.value))
              if (target.value === '' || year.success) change({ birthYear: year.data ?? null })
            }}
          />
        )}
      </Field>
      <Checkbox checked={deceased} onChange={({ target }) => change({ deceased: target.checked })}>
        {w.isDeceased}
      </Checkbox>
      {personId ? (
        <p className={css.row}>
          {w.linked}
          <Link to={`/people/${personId}`}>{w.openPerson}</Link>
          <Button onClick={() => change({ personId: null })}>{w.unlink}</Button>
        </p>
      ) : (
        <details>
          <summary>{w.link}</summary>
          <PersonPicker
            onChoose={({ id, sex: known, birthDate }) =>
              change({
                personId: id,
                ...(known && { sex: known }),
                ...(birthDate && { birthYear: Number(birthDate.slice(0, 4)) }),
              })
            }
          />
        </details>
      )}
    </>
  )
}
