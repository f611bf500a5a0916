import { useState } from 'react'
import { OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { readYuan } from '#insurance/model/fen.ts'
import { DrugListId } from '#insurance/model/product.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { addReceipt } from '../../model/contract.ts'
import { settingWords } from '../../model/receipt.ts'
import css from '../Claims.module.css'
import { words } from '../claim-words.ts'
import { AmountField } from './AmountField.tsx'
import { type ClaimFormProps, useAfter, whichOf } from './after.ts'
import { DateField } from './DateField.tsx'
import { DRUG_AMOUNTS, empty, HOSPITAL_AMOUNTS, type Typed, toReceipt } from './typed-receipt.ts'

/** One receipt as it is printed: the lines 自付一, 自付二, 自费 stand at the foot of every Beijing receipt. */
export function ReceiptForm({ claim, close }: ClaimFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const after = useAfter(close)
  const [typed, setTyped] = useState<Typed>(empty)
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const isDrug = typed.setting === 'drug'
  const amounts = isDrug ? DRUG_AMOUNTS : HOSPITAL_AMOUNTS
  const sending = useSending({
    labels: {
      ...{ place: w.place, from: w.from, to: w.to, invoiceCode: w.invoiceCode },
      ...{ invoiceNumber: w.invoiceNumber, drug: w.drug, list: w.list, setting: w.kind },
      ...Object.fromEntries(amounts.map((name) => [name, w[nameOf(name)]])),
      receipt: w.receipts,
    },
    content: typed,
    check: () => ({
      setting: !typed.setting && w.needed,
      place: !typed.place.trim() && w.needed,
      from: !typed.from && w.needed,
      invoiceCode: !typed.invoiceCode.trim() && w.needed,
      invoiceNumber: !typed.invoiceNumber.trim() && w.needed,
      ...Object.fromEntries(
        amounts.map((name) => [
          name,
          typed[name] !== '' && readYuan(typed[name]) === undefined && w.badAmount,
        ]),
      ),
      ...(isDrug && { drug: !typed.drug.trim() && w.needed, list: !typed.list && w.needed }),
    }),
    send: (idempotencyKey) =>
      call(addReceipt, { ...whichOf(claim), receipt: toReceipt(typed) }, { idempotencyKey }),
    onSent: () => after(w.receiptSaved),
  })
  return (
    <SendForm label={w.addReceipt} sending={sending} action={w.saveReceipt}>
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
      {isDrug && <DrugFields typed={typed} change={change} />}
      <div className={css.amounts}>
        {amounts.map((name) => (
          <AmountField
            key={name}
            name={name}
            label={w[nameOf(name)]}
            value={typed[name]}
            onType={(text) => change({ [name]: text })}
          />
        ))}
      </div>
    </SendForm>
  )
}

function nameOf(name: (typeof HOSPITAL_AMOUNTS | typeof DRUG_AMOUNTS)[number]) {
  return name === 'amount' ? 'drugAmount' : name
}

interface DrugProps {
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
}

function DrugFields({ typed, change }: DrugProps) {
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
