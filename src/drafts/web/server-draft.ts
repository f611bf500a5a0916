import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type DraftInHand, useDraft } from '#platform/web/draft.ts'
import { KeptDraft, type TwoVersions } from './kept-draft.ts'

export interface ServerDraft<Content> extends DraftInHand<Content> {
  /** Under which name it is kept. */
  readonly form: string
  /** Written in two places at once; somebody has to choose. */
  readonly two: TwoVersions<Content> | undefined
  readonly choose: (choice: 'mine' | 'theirs') => void
  /** The form was sent, or is not wanted any more: nothing of it stays. */
  readonly drop: () => Promise<void>
}

/** Where the list of unfinished forms is kept among the answers. */
export const UNFINISHED = ['drafts', 'unfinished']

/**
 * A form that is kept on the server while it is written: `contact-note.<case id>`. Another window or
 * device goes on where this one stopped, and neither overwrites the other.
 */
export function useServerDraft<Content extends object>(
  form: string,
  initial: Content,
): ServerDraft<Content> {
  const [two, tellTwo] = useState<TwoVersions<Content>>()
  const [kept] = useState(() => new KeptDraft<Content>(form, tellTwo))
  const draft = useDraft({ initial, load: kept.load, save: kept.save })
  const queries = useQueryClient()
  useStayWhile(two !== undefined)

  function choose(choice: 'mine' | 'theirs') {
    if (choice === 'theirs' && two) draft.change(two.theirs)
    kept.choose(choice)
  }

  async function drop() {
    draft.forget()
    // It has gone through already: a draft that stays behind is only an offer to go on.
    await kept.drop().catch(() => {})
    await queries.invalidateQueries({ queryKey: UNFINISHED })
  }

  return { ...draft, form, two, choose, drop }
}

/** While two versions are in sight, leaving would lose one of them: the browser asks first. */
function useStayWhile(isUndecided: boolean) {
  useEffect(() => {
    if (!isUndecided) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', stay)
    return () => removeEventListener('beforeunload', stay)
  }, [isUndecided])
}
