import { Checkbox, Input } from 'antd'
import { Field, fromMinute, OneOf, SomeOf, toMinute } from '#drafts/web/index.tsx'
import { toInstant } from '#platform/model/time.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Goal } from '../../model/case.ts'
import { Activity, activityWords, ContactMode, contactModeWords } from '../../model/code-lists.ts'
import { isLate } from '../../model/contact.ts'
import css from './CaseForms.module.css'
import { MinutesField } from './MinutesField.tsx'
import type { NoteHalfProps } from './note-in-hand.ts'
import { company, words } from './words.ts'

interface Props extends NoteHalfProps {
  readonly goals: readonly Goal[]
}

/** Everything about a note that needs no keyboard. */
export function NoteTaps({ content, change, goals }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const people = company.map((one) => one[language])
  const late = content.at && isLate(content.at, toInstant(new Date()))
  return (
    <>
      <MinutesField value={content.minutes} onChange={(minutes) => change({ minutes })} />
      <OneOf
        name="mode"
        label={w.mode}
        value={content.mode || undefined}
        onChoose={(mode) => change({ mode })}
        options={ContactMode.options.map((value) => ({
          value,
          label: contactModeWords[value][language],
        }))}
      />
      <SomeOf
        name="activities"
        label={w.activities}
        values={content.activities}
        onChoose={(activities) => change({ activities })}
        options={Activity.options.map((value) => ({
          value,
          label: activityWords[value][language],
        }))}
      />
      <SomeOf
        name="with"
        label={w.with}
        optional
        values={people.filter((one) => content.with.split('、').includes(one))}
        onChoose={(chosen) => change({ with: chosen.join('、') })}
        options={people.map((value) => ({ value, label: value }))}
      >
        <Checkbox
          checked={!content.contactMade}
          onChange={({ target }) => change({ contactMade: !target.checked })}
        >
          {w.notReached}
        </Checkbox>
      </SomeOf>
      {goals.length > 0 && (
        <SomeOf
          name="goalIds"
          label={w.goals}
          optional
          values={content.goalIds}
          onChoose={(goalIds) => change({ goalIds })}
          options={goals.map(({ id, text }) => ({ value: id, label: text }))}
        />
      )}
      <Field name="at" label={w.at} hint={late ? w.lateHint : undefined}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            className={css.moment}
            value={content.at && toMinute(content.at)}
            max={toMinute(toInstant(new Date()))}
            onChange={({ target }) => change({ at: fromMinute(target.value) ?? '' })}
          />
        )}
      </Field>
    </>
  )
}
