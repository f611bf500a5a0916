import { Input } from 'antd'
import { DayField, Field, OneOf, TextField } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import {
  Destination,
  destinationWords,
  isInstitution,
  Telling,
  tellingWords,
} from '../model/plan.ts'
import css from './Discharge.module.css'
import type { PartProps } from './part.ts'
import { words } from './words.ts'

/** When, where to, and what may be told there. */
export function WhereFields({ content, change }: PartProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { dischargeOn, destination, handOver } = content
  return (
    <div className={css.fields}>
      <DayField
        name="dischargeOn"
        label={w.day}
        inDays={[0, 1, 2, 3, 7]}
        value={dischargeOn ?? ''}
        onChange={(day) => change({ dischargeOn: day === '' ? null : day })}
      />
      <OneOf
        name="destination"
        label={w.destination}
        value={destination ?? undefined}
        onChoose={(chosen) => change({ destination: chosen })}
        options={Destination.options.map((value) => ({
          value,
          label: destinationWords[value][language],
        }))}
      />
      {isInstitution(destination) && (
        <>
          <TextField
            name="handOver"
            label={w.handOver}
            value={handOver.name}
            maxLength={80}
            onChange={(text) => change({ handOver: { ...handOver, name: text } })}
          />
          <Field name="contact" label={w.contact} optional>
            {(control) => (
              <Input
                {...control}
                value={handOver.contact}
                maxLength={60}
                onChange={({ target }) =>
                  change({ handOver: { ...handOver, contact: target.value } })
                }
              />
            )}
          </Field>
          <OneOf
            name="telling"
            label={w.telling}
            hint={w.tellingHint}
            value={handOver.telling ?? undefined}
            onChoose={(telling) => change({ handOver: { ...handOver, telling } })}
            options={Telling.options.map((value) => ({
              value,
              label: tellingWords[value][language],
            }))}
          />
        </>
      )}
    </div>
  )
}
