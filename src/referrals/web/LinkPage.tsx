import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useElderByDefault } from '#platform/web/Appearance.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { openLink, readLink, stepLink } from '../model/contract.ts'
import type { ReceivedPage } from '../model/referral.ts'
import { NameForm } from './NameForm.tsx'
import { ownKey, recallKey, rememberKey } from './own-key.ts'
import { ReceivedSheet } from './ReceivedSheet.tsx'
import { words } from './receiver-words.ts'

/** For somebody without an account. The secret stands behind the #, which no server is told. */
export function LinkPage() {
  const w = useWords(words)
  useElderByDefault()
  const [secret] = useState(() => location.hash.slice(1))
  const [known] = useState(() => recallKey(secret))
  const [received, show] = useState<ReceivedPage>()
  const reading = useMutation({
    mutationFn: (key: string) => call(readLink, { secret, key }),
    onSuccess: show,
  })
  const [fresh] = useState(ownKey)
  async function open(name: string) {
    const page = await call(openLink, { secret, key: fresh, name })
    rememberKey(secret, fresh)
    show(page)
  }
  const { mutate: read } = reading
  useEffect(() => {
    if (known) read(known)
  }, [known, read])
  const key = known ?? fresh
  return (
    <Page title={w.linkTitle} width="read" {...(!received && { lead: w.linkLead })}>
      {!/^[\w-]{43}$/.test(secret) && <EmptyState text={w.noSecret} />}
      {reading.error && <Problem error={reading.error} />}
      {!received && !known && /^[\w-]{43}$/.test(secret) && <NameForm onName={open} />}
      {received && (
        <ReceivedSheet
          received={received}
          send={async (step, saying, idempotencyKey) =>
            show(
              await call(
                stepLink,
                { secret, key, version: received.version, step, ...saying },
                { idempotencyKey },
              ),
            )
          }
          onDone={() => {}}
        />
      )}
    </Page>
  )
}
