import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { FormDrawer, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { saveLayout } from '../../model/contract-layouts.ts'
import type { Layout } from '../../model/layout.ts'
import { LineFault, readLayout, writeLayout } from '../../model/layout-text.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

interface Props {
  /** What it begins with; of the built-in one a copy under another name. */
  readonly layout: Layout
  readonly onClose: () => void
}

/** A layout, a cell a line, checked as it is on the server. */
export function LayoutForm({ layout, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const isOwn = layout.id !== null
  const [name, setName] = useState(isOwn ? layout.name : '')
  const [source, setSource] = useState(isOwn ? layout.source : '')
  const [cells, setCells] = useState(() => writeLayout(layout.cells))
  const [fault] = readLayout(cells).faults
  const sending = useSending({
    labels: { name: w.name, source: w.source, cells: w.cellsField },
    content: { name, source, cells },
    check: () => ({
      name: !name.trim() && w.needed,
      source: !source.trim() && w.needed,
      cells: fault !== undefined && w.fault(fault.line, LineFault[fault.code][language]),
    }),
    send: (idempotencyKey) => call(saveLayout, { name, source, cells }, { idempotencyKey }),
    onSent: () => {
      void message.success(w.saved)
      void queries.invalidateQueries({ queryKey: keys.layouts })
      onClose()
    },
  })
  return (
    <FormDrawer title={w.add} onClose={onClose}>
      <SendForm label={w.add} sending={sending} action={w.save}>
        <TextField name="name" label={w.name} value={name} maxLength={60} onChange={setName} />
        <TextField
          name="source"
          label={w.source}
          hint={w.sourceHint}
          value={source}
          maxLength={200}
          onChange={setSource}
        />
        <TextField
          name="cells"
          label={w.cellsField}
          hint={w.cellsHint}
          value={cells}
          maxLength={100_000}
          rows={12}
          onChange={setCells}
        />
      </SendForm>
    </FormDrawer>
  )
}
