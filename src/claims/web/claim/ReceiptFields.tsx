import { DateField, MoneyField, OneOf, TextField } from '#drafts/web/index.tsx'
import { DrugListId } from '#insurance/model/product.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { settingWords } from '../../model/receipt.ts'
import css from '../Claims.module.css'
import { words } from '../claim-words.ts'
import { amountsOf, amountWord, type Typed } from './typed-receipt.ts'

interface Props {
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
}

/** One receipt as it is printed: the lines 自付一, 自付二, 自费 stand at the foot of every Beijing receipt. */
export function ReceiptFields({ typed, change }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <>
      <OneOf
        name="setting"
        label={w.kind}
        value={typed.setting}
        onChoose={(setting) => change({ setting })}
        options={(['inpatient', 'outpatient', 'drug'] as const).map((value) => ({
          value,
          label: settingWords[value][language],
        }))}
      />
      <TextField
        name="place"
        label={w.place}
        value={typed.place}
        maxLength={60}
        onChange={(place) => change({ place })}
      />
      <DateField
        name="from"
        label={typed.setting === 'inpatient' ? w.from : w.day}
        value={typed.from}
        onChange={(from) => change({ from })}
      />
      {typed.setting === 'inpatient' && (
        <DateField name="to" label={w.to} value={typed.to} onChange={(to) => change({ to })} />
      )}
      <TextField
        name="invoiceCode"
        label={w.invoiceCode}
        value={typed.invoiceCode}
        maxLength={20}
        onChange={(invoiceCode) => change({ invoiceCode })}
      />
      <TextField
        name="invoiceNumber"
        label={w.invoiceNumber}
        value={typed.invoiceNumber}
        maxLength={20}
        onChange={(invoiceNumber) => change({ invoiceNumber })}
      />
      {typed.setting === 'drug' && <DrugFields typed={typed} change={change} />}
      <div className={css.amounts}>
        {amountsOf(typed).map((name) => (
          <MoneyField
            key={name}
            name={name}
            label={w[amountWord(name)]}
            optional
            value={typed[name]}
            onType={(text) => change({ [name]: text })}
          />
        ))}
      </div>
    </>
  )
}

function DrugFields({ typed, change }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <>
      <TextField
        name="drug"
        label={w.drug}
        value={typed.drug}
        maxLength={60}
        onChange={(drug) => change({ drug })}
      />
      <OneOf
        name="list"
        label={w.list}
        value={typed.list}
        onChoose={(list) => change({ list })}
        options={DrugListId.options.map((value) => ({ value, label: listWords[value][language] }))}
      />
      <DateField
        name="prescribedOn"
        label={w.prescribedOn}
        value={typed.prescribedOn}
        onChange={(prescribedOn) => change({ prescribedOn })}
      />
      {(['cycleDays', 'boughtDays'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={w[name]}
          value={typed[name]}
          maxLength={3}
          onChange={(text) => change({ [name]: text.replace(/\D/g, '') })}
        />
      ))}
    </>
  )
}

const listWords = {
  domestic: { zh: '国内特药', en: 'Domestic' },
  overseas: { zh: '海外特药', en: 'Overseas' },
  innovative: { zh: '创新药', en: 'Innovative' },
} as const
