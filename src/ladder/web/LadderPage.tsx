import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useElderByDefault } from '#platform/web/Appearance.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Reckoner } from './Reckoner.tsx'
import { nothingTyped } from './typed.ts'
import { words } from './words.ts'

/** For everybody: no account, nothing leaves the browser, nothing stays in it. */
export function LadderPage() {
  const w = useWords(words)
  useElderByDefault()
  const [typed, setTyped] = useState(nothingTyped)
  return (
    <Page
      title={w.title}
      lead={w.lead}
      actions={
        <span className="no-print">
          <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => print()}>
            {w.print}
          </Button>{' '}
          <Button onClick={() => setTyped(nothingTyped)}>{w.startAgain}</Button>
        </span>
      }
    >
      <Reckoner typed={typed} change={(part) => setTyped((before) => ({ ...before, ...part }))} />
    </Page>
  )
}
