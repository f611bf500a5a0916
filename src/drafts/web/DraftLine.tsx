import { Button, Popconfirm } from 'antd'
import { useWords } from '#platform/web/language.tsx'
import { SavedAt } from '#platform/web/SavedAt.tsx'
import css from './DraftLine.module.css'
import type { ServerDraft } from './server-draft.ts'
import { words } from './words.ts'

interface Props {
  readonly draft: Pick<ServerDraft<object>, 'state' | 'savedAt' | 'drop'>
  /** After the draft was thrown away on purpose; without it, it cannot be. */
  readonly onThrownAway?: (() => void) | undefined
}

/** At the foot of every form: when it was saved, and how to be rid of it. */
export function DraftLine({ draft, onThrownAway }: Props) {
  const w = useWords(words)
  return (
    <div className={css.line}>
      <SavedAt draft={draft} />
      {draft.savedAt && onThrownAway && (
        <Popconfirm
          title={w.sure}
          okText={w.yes}
          cancelText={w.no}
          okButtonProps={{ danger: true }}
          onConfirm={() => {
            void draft.drop()
            onThrownAway()
          }}
        >
          <Button type="text" size="small">
            {w.throwAway}
          </Button>
        </Popconfirm>
      )}
    </div>
  )
}
