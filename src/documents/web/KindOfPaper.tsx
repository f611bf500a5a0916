import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { ContactId } from '#casework/model/contact.ts'
import type { CasePage } from '#casework/model/contract.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { Tag } from '#platform/web/Tag.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { type listDocumentKinds, makeDocument } from '../model/contract.ts'
import css from './documents.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

interface Props {
  readonly kind: z.output<typeof listDocumentKinds.output>['kinds'][number]
  readonly page: CasePage
}

/** One kind of paper and the button that makes it. */
export function KindOfPaper({ kind, page }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [contactId, setContactId] = useState<ContactId>()
  const notes = page.river.flatMap((entry) => (entry.kind === 'contact' ? [entry.contact] : []))
  const making = useMutation({
    mutationFn: () =>
      call(makeDocument, { caseId: page.id, kind: kind.key, ...(contactId && { contactId }) }),
    onSuccess: (file) => {
      saveFile(file)
      void message.success(w.downloaded(file.fileName))
      void queries.invalidateQueries({ queryKey: keys.made(page.id) })
    },
  })
  const isAboutNote = kind.about === 'contact'
  const name = kind.words[language]
  return (
    <li className={css.kind}>
      <h3>
        {name} {kind.inUse !== null && <Tag tone="azure">{w.ownTemplate}</Tag>}
      </h3>
      <p className={blocks.soft}>{kind.purpose[language]}</p>
      <div className={css.deeds}>
        {isAboutNote && notes.length > 0 && (
          <Select
            className={`${css.note}`}
            aria-label={w.whichNote}
            placeholder={w.newestNote}
            allowClear
            value={contactId}
            onChange={setContactId}
            options={notes.map(({ id, at, shared }) => ({
              value: id,
              label: `${dates.short(at)} ${shared.slice(0, 16)}`,
            }))}
          />
        )}
        <WhyNot reason={isAboutNote && notes.length === 0 ? w.noNote : undefined}>
          <Button
            icon={<DownloadOutlined aria-hidden="true" />}
            aria-label={w.downloadOf(name)}
            loading={making.isPending}
            onClick={() => making.mutate()}
          >
            {w.download}
          </Button>
        </WhyNot>
      </div>
      {making.error ? <Problem error={making.error} /> : null}
    </li>
  )
}
