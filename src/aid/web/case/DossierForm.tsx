import { Input } from 'antd'
import { useKeptForm } from '#casework/web/index.tsx'
import { Field, FormDrawer, MoneyField, OneOf, SendForm, TextField } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { writeDossier } from '../../model/contract-case.ts'
import { CHOICES, ChoiceFact, choiceWords, factWords } from '../../model/dossier.ts'
import { keys } from '../keys.ts'
import { words } from '../words.ts'
import type { PartProps } from './aid-page.ts'
import { PaperFields } from './PaperFields.tsx'
import { AMOUNTS, faultsIn, fromTyped, type TypedDossier, typedOf } from './typed-dossier.ts'

/** Written once for all programmes; what is not known stays open. */
export function DossierForm({
  caseId,
  page,
  onClose,
}: PartProps & { readonly onClose: () => void }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { version } = page.dossier
  const labels = {
    ...{ householdSize: w.householdSize, income: w.income, papers: w.papersSeen },
    ...{ savings: factWords.savings[language], ownPay: factWords.ownPay[language] },
    drug: factWords.drug[language],
  }
  const { draft, content, change, sending } = useKeptForm<TypedDossier>({
    ...{ caseId, close: onClose, shown: keys.aid(caseId), labels },
    draft: `aid-dossier.${caseId}`,
    on: { version },
    initial: typedOf(page.dossier),
    check: (typed) => {
      const { amounts, isSizeWrong } = faultsIn(typed)
      return {
        ...Object.fromEntries(amounts.map((name) => [name, w.wrongAmount])),
        householdSize: isSizeWrong && w.wholeNumber,
      }
    },
    send: (typed, key) => call(writeDossier, { caseId, version, ...fromTyped(typed) }, key),
    said: w.dossierSaved,
  })
  return (
    <FormDrawer title={w.dossier} onClose={onClose} wide>
      <SendForm
        label={w.dossier}
        sending={sending}
        action={w.saveDossier}
        kept={{ draft, tell: (typed) => JSON.stringify(typed) }}
      >
        {ChoiceFact.options.map((fact) => (
          <OneOf
            key={fact}
            name={fact}
            label={factWords[fact][language]}
            value={content[fact]}
            onChoose={(value) => change({ [fact]: value })}
            options={(['unknown', ...CHOICES[fact]] as TypedDossier[typeof fact][]).map(
              (value) => ({
                value,
                label: choiceWords[fact][value]?.[language] ?? value,
              }),
            )}
          />
        ))}
        <Field name="householdSize" label={w.householdSize} optional>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              value={content.householdSize}
              maxLength={2}
              onChange={({ target }) => change({ householdSize: target.value })}
            />
          )}
        </Field>
        {AMOUNTS.map((name) => (
          <MoneyField
            key={name}
            name={name}
            label={labels[name]}
            optional
            value={content[name]}
            onType={(text) => change({ [name]: text })}
          />
        ))}
        <TextField
          name="drug"
          label={labels.drug}
          optional
          value={content.drug}
          maxLength={40}
          onChange={(drug) => change({ drug })}
        />
        <PaperFields papers={content.papers} onChange={(papers) => change({ papers })} />
      </SendForm>
    </FormDrawer>
  )
}
