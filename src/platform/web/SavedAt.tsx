import { CheckOutlined, CloudSyncOutlined, WarningOutlined } from '@ant-design/icons'
import { useDates } from './dates.ts'
import type { DraftInHand } from './draft.ts'
import { useWords } from './language.tsx'
import css from './SavedAt.module.css'

/** 已保存 10:42, always in sight beside a form. Only a failure is spoken aloud. */
export function SavedAt({
  draft,
}: {
  readonly draft: Pick<DraftInHand<object>, 'state' | 'savedAt'>
}) {
  const w = useWords(words)
  const dates = useDates()
  const { state, savedAt } = draft
  if (state === 'failed')
    return (
      <span role="alert" className={css.savedAt} data-failed="true">
        <WarningOutlined aria-hidden="true" />
        {savedAt ? w.failedSince(dates.time(savedAt)) : w.failed}
      </span>
    )
  const isOnItsWay = state === 'changed' || state === 'saving' || state === 'loading'
  return (
    <span className={css.savedAt}>
      {isOnItsWay ? <CloudSyncOutlined aria-hidden="true" /> : <CheckOutlined aria-hidden="true" />}
      {state === 'loading'
        ? w.loading
        : isOnItsWay
          ? w.saving
          : savedAt
            ? w.saved(dates.time(savedAt))
            : w.willSave}
    </span>
  )
}

const words = {
  loading: { zh: '正在找上次的草稿', en: 'Looking for your draft' },
  saving: { zh: '正在保存', en: 'Saving' },
  saved: (time: string) => ({ zh: `已保存 ${time}`, en: `Saved ${time}` }),
  willSave: { zh: '边写边保存', en: 'Saved as you write' },
  failed: { zh: '没有存上，正在重试', en: 'Not saved, trying again' },
  failedSince: (time: string) => ({
    zh: `${time} 之后的没有存上，正在重试`,
    en: `Not saved since ${time}, trying again`,
  }),
}
