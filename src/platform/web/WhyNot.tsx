import { Tooltip } from 'antd'
import { cloneElement, type MouseEvent, type ReactElement, useId } from 'react'
import css from './WhyNot.module.css'

interface Operable {
  readonly 'aria-disabled'?: boolean
  readonly 'aria-describedby'?: string
  readonly className?: string
  readonly onClick?: (event: MouseEvent<HTMLElement>) => void
}

interface Props {
  /** What stands in the way, as a sentence; nothing when the way is free. */
  readonly reason: string | undefined
  /** In a tight place the sentence appears on hover, focus or tap instead of below. */
  readonly quiet?: boolean
  readonly children: ReactElement<Operable>
}

/** A disabled action tells its obstacle. It stays in the order of the keyboard, so that all hear it. */
export function WhyNot({ reason, quiet = false, children }: Props) {
  const id = useId()
  if (!reason) return children

  const off = cloneElement(children, {
    'aria-disabled': true,
    'aria-describedby': id,
    className: `${children.props.className ?? ''} ${css.off}`,
    onClick: (event) => {
      event.preventDefault()
      event.stopPropagation()
    },
  })
  return (
    <span className={css.whyNot}>
      {quiet ? (
        <Tooltip title={reason} trigger={['hover', 'focus', 'click']}>
          {off}
        </Tooltip>
      ) : (
        off
      )}
      <span id={id} className={quiet ? 'visually-hidden' : css.reason}>
        {reason}
      </span>
    </span>
  )
}
