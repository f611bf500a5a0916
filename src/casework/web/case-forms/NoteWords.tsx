import { LockOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Field, LongText, TextField } from '#drafts/web/index.tsx'
import { Confidential } from '#platform/web/Confidential.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { NoteHalfProps } from './note-in-hand.ts'
import { Phrases } from './Phrases.tsx'
import { words } from './words.ts'

/** The two halves of a note, the confidential one unfolded only where it is wanted, and what comes next. */
export function NoteWords({ content, change }: NoteHalfProps) {
  const w = useWords(words)
  const [isAsked, setIsAsked] = useState(false)
  const { shared, confidential, next } = content
  return (
    <>
      <Field name="shared" label={w.shared} hint={w.sharedHint}>
        {(control) => (
          <>
            <LongText
              control={control}
              value={shared}
              maxLength={4000}
              rows={4}
              onChange={(text) => change({ shared: text })}
            />
            <Phrases onAdd={(phrase) => change({ shared: shared + phrase })} />
          </>
        )}
      </Field>
      {isAsked || confidential ? (
        <Confidential readers={w.readers}>
          <Field name="confidential" label={w.confidential}>
            {(control) => (
              <LongText
                control={control}
                autoFocus={isAsked}
                value={confidential}
                maxLength={4000}
                rows={3}
                onChange={(text) => change({ confidential: text })}
              />
            )}
          </Field>
        </Confidential>
      ) : (
        <div>
          <Button icon={<LockOutlined aria-hidden="true" />} onClick={() => setIsAsked(true)}>
            {w.addConfidential}
          </Button>
        </div>
      )}
      <TextField
        name="next"
        label={w.next}
        optional
        value={next}
        maxLength={500}
        onChange={(text) => change({ next: text })}
      />
    </>
  )
}
