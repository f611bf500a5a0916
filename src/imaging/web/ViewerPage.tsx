import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import type { Refusal } from '#platform/model/refusal.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { sendReceipt } from '../model/contract.ts'
import { renewOpening } from '../model/glass.ts'
import { pageWords } from './page-words.ts'
import { keepOpen } from './viewer/keep-open.ts'
import { openedStudy } from './viewer/study-source.ts'
import { isTakenBack } from './viewer/trouble.ts'
import { type Counts, Viewer } from './viewer/Viewer.tsx'
import { words } from './words.ts'

/** A study that was opened, as long as its session lasts. */
export function ViewerPage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const { opening = '' } = useParams()
  const { back } = (useLocation().state ?? {}) as { back?: string }
  const source = useMemo(() => openedStudy(opening), [opening])
  const tell = useCallback(
    // Audit at the recipient. Whoever looks is not to wait for it, nor to be told that it failed.
    (counts: Counts) => void call(sendReceipt, { opening, ...counts }).catch(() => {}),
    [opening],
  )
  const [ends, setEnds] = useState<Refusal>()
  useEffect(
    () => keepOpen({ renew: () => call(renewOpening, { opening }), onEnd: setEnds }),
    [opening],
  )
  return (
    <Page title={titles.viewer} trail={back ? [{ label: titles.studies, to: back }] : []}>
      {ends && !isTakenBack(ends) && (
        <p role="alert">
          {w.ends} {ends.message}
        </p>
      )}
      <Viewer source={source} onCounted={tell} ends={ends} />
    </Page>
  )
}
