import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { StudyLine } from '#imaging-hub/model/shown.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { lookUpOwn, openOwn } from '../model/contract.ts'
import { CareConsent } from './CareConsent.tsx'
import { FoundList } from './FoundList.tsx'
import css from './imaging.module.css'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { ShareForm } from './share/ShareForm.tsx'
import { SharesList } from './share/SharesList.tsx'
import { words as shareWords } from './share/words.ts'
import { words } from './words.ts'

/** 患者可阅: one's own studies, wherever they lie. */
export function OwnStudiesPage() {
  const w = useWords(words)
  const s = useWords(shareWords)
  const titles = useWords(pageWords)
  const [sharing, setSharing] = useState<StudyLine>()
  const found = useQuery({ queryKey: keys.own, queryFn: () => call(lookUpOwn, {}) })
  const download = useMutation({
    mutationFn: ({ node, studyUid, manifest }: StudyLine) =>
      call(openOwn, { node, studyUid, manifest }),
    onSuccess: ({ opening }) => saveAs(`/api/imaging/openings/${opening}/zip`),
  })
  return (
    <Page
      title={titles.own}
      lead={w.ownLead}
      actions={<Link to="/imaging/own/accesses">{w.whoLooked}</Link>}
    >
      <div className={css.stack}>
        {download.error && <Problem error={download.error} />}
        <FoundList
          of={found}
          open={(study) => call(openOwn, study)}
          back="/imaging/own"
          more={(study) => (
            <>
              <Button loading={download.isPending} onClick={() => download.mutate(study)}>
                {s.download}
              </Button>
              <Button onClick={() => setSharing(study)}>{s.share}</Button>
            </>
          )}
        />
        {sharing && (
          <ShareForm
            key={`${sharing.node} ${sharing.studyUid}`}
            study={sharing}
            where={found.data?.nodes.find(({ node }) => node === sharing.node)?.title ?? ''}
            onClose={() => setSharing(undefined)}
          />
        )}
        <SharesList />
        <CareConsent />
      </div>
    </Page>
  )
}

/** The browser streams it to disk by itself. */
function saveAs(url: string) {
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  link.click()
}
