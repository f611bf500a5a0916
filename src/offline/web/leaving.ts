import { App } from 'antd'
import { useWords } from '#platform/web/language.tsx'
import { hasBox } from './flag.ts'
import { words } from './words.ts'

/**
 * Before somebody signs out: what waits is sent if it can be, and the box is emptied.
 * @returns whether they may go; notes that nobody else has are not thrown away without a word
 */
export function useLeaving() {
  const w = useWords(words)
  const { modal } = App.useApp()
  return async () => {
    if (!hasBox()) return true
    const { countNotes, readBoxState, wipeBox } = await import('./box.ts')
    const { sendNotes } = await import('./sync.ts')
    const { state } = await readBoxState()
    if (state === 'open') await sendNotes().catch(() => undefined)
    const left = await countNotes()
    const mayGo =
      left === 0 ||
      (await modal.confirm({
        ...{ title: w.unsent(left), content: w.leaveLead },
        ...{ okText: w.leaveAnyway, cancelText: w.stay, okButtonProps: { danger: true } },
      }))
    if (mayGo) await wipeBox()
    return mayGo
  }
}
