import { useMutation } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Field } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { FilePicker } from '#platform/web/FilePicker.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readFile, saveFile } from '#platform/web/save-file.ts'
import { addPaper, readPaper } from '../../model/contract.ts'
import { PaperKind, paperWords } from '../../model/paper.ts'
import css from '../Claims.module.css'
import { words } from '../claim-words.ts'
import { type ClaimProps, useAfter, whichOf } from './after.ts'
import { isGathering } from './Receipts.tsx'

/** What has come, what is missing, and the way to add a picture. */
export function Papers({ claim }: ClaimProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const list = useListing()
  const reading = useMutation({
    mutationFn: (paperId: (typeof claim.papers)[number]['id']) =>
      call(readPaper, { ...whichOf(claim), paperId }),
    onSuccess: saveFile,
  })
  const isEmpty = claim.receipts.length === 0
  const missing = list(claim.missing.map((kind) => paperWords[kind][language]))
  return (
    <Section title={w.papers}>
      <div className={css.stack}>
        <p className={claim.missing.length > 0 ? css.notice : css.soft}>
          {claim.missing.length > 0 ? w.missing(missing) : isEmpty ? w.receiptsFirst : w.complete}
        </p>
        <ul className={css.list}>
          {claim.papers.map(({ id, kind, fileName, at }) => (
            <li key={id} className={css.line}>
              <strong>{paperWords[kind][language]}</strong>
              <Button type="link" className={`${css.file}`} onClick={() => reading.mutate(id)}>
                {fileName}
              </Button>
              <span className={css.soft}>{dates.short(at)}</span>
            </li>
          ))}
        </ul>
        {reading.error && <Problem error={reading.error} />}
        {isGathering(claim) && <AddPaper claim={claim} />}
      </div>
    </Section>
  )
}

function AddPaper({ claim }: ClaimProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const after = useAfter()
  const [kind, setKind] = useState<PaperKind>()
  const chosen = kind ?? claim.missing[0] ?? 'invoice'
  const adding = useMutation({
    mutationFn: async (file: File) =>
      call(addPaper, { ...whichOf(claim), kind: chosen, ...(await readFile(file)) }),
    onSuccess: () => {
      setKind(undefined)
      after(w.paperAdded)
    },
  })
  return (
    <div className={`${css.stack} no-print`}>
      <Field name="kind" label={w.paperKind}>
        {({ id }) => (
          <Select
            id={id}
            value={chosen}
            onChange={setKind}
            options={PaperKind.options.map((value) => ({
              value,
              label: paperWords[value][language],
            }))}
          />
        )}
      </Field>
      <FilePicker
        label={w.choosePaper}
        hint={w.paperHint}
        accept="image/jpeg,image/png,application/pdf"
        disabled={adding.isPending}
        onPick={(file) => adding.mutate(file)}
      />
      {adding.error && <Problem error={adding.error} />}
    </div>
  )
}
