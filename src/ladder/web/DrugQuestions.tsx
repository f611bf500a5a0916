import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { Field, FieldGroup, MoneyField, OneOf } from '#drafts/web/index.tsx'
import { findProduct } from '#insurance/model/products/published.ts'
import type { Day } from '#platform/model/time.ts'
import { useWords } from '#platform/web/language.tsx'
import css from './Ladder.module.css'
import { THIS_YEAR } from './this-year.ts'
import type { QuestionProps, TypedPurchase } from './typed.ts'
import { words } from './words.ts'

/** Each purchase with its list and day: the list changes in the course of the year. */
export function DrugQuestions({ typed, change, faults }: QuestionProps) {
  const w = useWords(words)
  const { purchases } = typed
  const cover = findProduct(THIS_YEAR)?.cover

  function amend(index: number, part: Partial<TypedPurchase>) {
    change({ purchases: purchases.map((one, n) => (n === index ? { ...one, ...part } : one)) })
  }
  function add() {
    change({ purchases: [...purchases, { list: 'domestic', date: '', amount: '' }] })
  }

  return (
    <FieldGroup name="purchases" label={w.drugs}>
      <p className={css.soft}>{w.drugsHint}</p>
      {purchases.map(({ list, date, amount }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a purchase has nothing else to be known by
        <fieldset key={index} className={css.drug}>
          <legend>{w.drug(index + 1)}</legend>
          <OneOf
            name={`list.${index}`}
            label={w.list}
            value={list}
            onChoose={(chosen) => amend(index, { list: chosen })}
            options={[
              { value: 'domestic', label: w.domestic },
              { value: 'overseas', label: w.overseas },
              { value: 'innovative', label: w.innovative },
            ]}
          />
          <div className={css.amounts}>
            <Field name={`date.${index}`} label={w.boughtOn}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  min={cover?.from}
                  max={cover?.to}
                  value={date}
                  onChange={({ target }) => amend(index, { date: target.value as Day | '' })}
                />
              )}
            </Field>
            <MoneyField
              name={`purchases.${index}`}
              label={w.amount}
              hint=""
              fault={faults.has(`purchases.${index}`) ? w.wrongAmount : undefined}
              value={amount}
              onType={(text) => amend(index, { amount: text })}
            />
          </div>
          <Button onClick={() => change({ purchases: purchases.filter((_, n) => n !== index) })}>
            {w.removeDrug}
          </Button>
        </fieldset>
      ))}
      <Button icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
        {w.addDrug}
      </Button>
      {purchases.length > 0 && <Programme typed={typed} change={change} faults={faults} />}
    </FieldGroup>
  )
}

function Programme({ typed, change, faults }: QuestionProps) {
  const w = useWords(words)
  return (
    <>
      <OneOf
        name="programme"
        label={w.programme}
        value={typed.programme}
        onChoose={(programme) => change({ programme })}
        options={[
          { value: 'none', label: w.programmeNone },
          { value: 'applied', label: w.programmeAsked },
          { value: 'not-applied', label: w.programmeNot },
          { value: 'unknown', label: w.unknown },
        ]}
      />
      {typed.programme === 'applied' && (
        <MoneyField
          name="paidByProgramme"
          label={w.paidByProgramme}
          hint={w.emptyHint}
          fault={faults.has('paidByProgramme') ? w.wrongAmount : undefined}
          value={typed.paidByProgramme}
          onType={(paidByProgramme) => change({ paidByProgramme })}
        />
      )}
    </>
  )
}
