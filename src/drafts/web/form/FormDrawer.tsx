import { Drawer } from 'antd'
import { type ReactNode, useEffect } from 'react'
import css from './FormDrawer.module.css'

interface Props {
  readonly title: string
  readonly onClose: () => void
  /** For forms that compare many things in a row. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A form beside the record it belongs to; on a phone it is a page of its own. */
export function FormDrawer({ title, onClose, wide = false, children }: Props) {
  useReturnOfFocus()
  return (
    <Drawer
      open
      title={title}
      onClose={onClose}
      size={wide ? 'min(760px, 100vw)' : 'min(560px, 100vw)'}
      closable={{ placement: 'end' }}
      classNames={{ body: `${css.body}`, mask: `${css.mask}` }}
    >
      {children}
    </Drawer>
  )
}

/** Afterwards the keyboard stands again where it stood before. */
function useReturnOfFocus() {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
}
