import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import { FilePicker } from '#platform/web/FilePicker.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readCharges } from '../../model/fund/charges-file.ts'
import { takeCharges } from '../../model/fund/contract.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

/** Charges come in by a file, all of it or nothing. */
export function ChargesFile() {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [badLine, setBadLine] = useState<number>()
  const take = useMutation({
    mutationFn: async (file: File) => {
      const read = readCharges(await file.text())
      setBadLine('badLine' in read ? read.badLine : undefined)
      return 'lines' in read ? call(takeCharges, read) : undefined
    },
    onSuccess: (done) => {
      if (!done) return
      void message.success(w.taken(done.taken, done.known, done.raised))
      void queries.invalidateQueries({ queryKey: keys.allSignals })
    },
  })
  return (
    <Section title={w.take}>
      <FilePicker
        {...{ label: w.pick, hint: w.pickHint, accept: '.csv', disabled: take.isPending }}
        onPick={(file) => take.mutate(file)}
      />
      {badLine !== undefined && <p role="alert">{w.badLine(badLine)}</p>}
      {take.error && <Problem error={take.error} />}
    </Section>
  )
}
