import { useCallback, useMemo } from 'react'
import { useLocation, useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { sendReceipt } from '../model/contract.ts'
import { pageWords } from './page-words.ts'
import { openedStudy } from './viewer/study-source.ts'
import { type Counts, Viewer } from './viewer/Viewer.tsx'

/** A study that was opened, as long as its session lasts. */
export function ViewerPage() {
  const titles = useWords(pageWords)
  const { opening = '' } = useParams()
  const { back } = (useLocation().state ?? {}) as { back?: string }
  const source = useMemo(() => openedStudy(opening), [opening])
  const tell = useCallback(
    // Audit at the recipient. Whoever looks is not to wait for it, nor to be told that it failed.
    (counts: Counts) => void call(sendReceipt, { opening, ...counts }).catch(() => {}),
    [opening],
  )
  return (
    <Page title={titles.viewer} trail={back ? [{ label: titles.studies, to: back }] : []}>
      <Viewer source={source} onCounted={tell} />
    </Page>
  )
}
