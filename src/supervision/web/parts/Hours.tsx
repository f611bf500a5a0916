import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { DateField } from '#drafts/web/index.tsx'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { downloadHours } from '../../model/contract.ts'
import css from '../Supervision.module.css'
import { words } from '../words.ts'

/** Hours of a period as a sheet. */
export function Hours() {
  const w = useWords(words)
  const today = dayInBeijing(useNow())
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`)
  const [to, setTo] = useState<string>(today)
  const download = useMutation({
    mutationFn: () => call(downloadHours, { from: from as Day, to: to as Day }),
    onSuccess: saveFile,
  })
  return (
    <Section title={w.hours}>
      {download.error && <Problem error={download.error} />}
      <div className={css.period}>
        <DateField name="from" label={w.from} value={from} onChange={setFrom} />
        <DateField name="to" label={w.to} value={to} onChange={setTo} />
        <Button
          icon={<DownloadOutlined aria-hidden="true" />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {w.download}
        </Button>
      </div>
    </Section>
  )
}
