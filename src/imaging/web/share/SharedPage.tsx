import { useCallback, useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { openShared, ShareSecret, sendSharedReceipt } from '../../model/share.ts'
import { pageWords } from '../page-words.ts'
import { openedStudy } from '../viewer/study-source.ts'
import { type Counts, Viewer } from '../viewer/Viewer.tsx'
import { words } from './words.ts'

/** What somebody shared. The secret stands behind the # and is sent in the body only. */
export function SharedPage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const secret = ShareSecret.safeParse(useLocation().hash.slice(1))
  const [opened, setOpened] = useState<Opened>()
  return (
    <Page title={titles.shared} width={opened ? 'wide' : 'form'}>
      {opened ? (
        <Shown {...opened} />
      ) : secret.success ? (
        <CodeForm secret={secret.data} onOpened={setOpened} />
      ) : (
        <EmptyState text={w.noSecret} />
      )}
    </Page>
  )
}

interface Opened {
  readonly opening: string
  readonly pass: string
}

interface CodeProps {
  readonly secret: string
  readonly onOpened: (opened: Opened) => void
}

function CodeForm({ secret, onOpened }: CodeProps) {
  const w = useWords(words)
  const [code, setCode] = useState('')
  const sending = useSending({
    labels: { code: w.enter },
    content: code,
    check: () => ({ code: !/^\d{6}$/.test(code) && w.badCode }),
    send: () => call(openShared, { secret, code }),
    onSent: onOpened,
  })
  return (
    <SendForm label={w.open} sending={sending} action={w.open}>
      <TextField
        {...{ name: 'code', label: w.enter, hint: w.enterHint, value: code, maxLength: 6 }}
        fault={sending.faultOf('code')}
        onChange={(next) => setCode(next.replace(/\D/g, ''))}
      />
    </SendForm>
  )
}

function Shown({ opening, pass }: Opened) {
  const source = useMemo(() => openedStudy(opening, pass), [opening, pass])
  const tell = useCallback(
    (counts: Counts) => void call(sendSharedReceipt, { opening, pass, ...counts }).catch(() => {}),
    [opening, pass],
  )
  return <Viewer source={source} onCounted={tell} />
}
