import { Button, type ButtonProps } from 'antd'
import type { MouseEvent } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'
import css from './LinkButton.module.css'

interface Props extends Omit<ButtonProps, 'href' | 'onClick' | 'className'> {
  readonly to: string
  /** Left in the history with the page that opens. */
  readonly state?: object
}

/** Looks like a deed, and is a link: it opens in a new window like any other. */
export function LinkButton({ to, state, type = 'default', ...rest }: Props) {
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLAnchorElement>(to, { state })
  return (
    <Button
      {...rest}
      type={type}
      className={type === 'primary' ? `${css.primary}` : `${css.plain}`}
      href={href}
      onClick={(event: MouseEvent<HTMLElement>) => follow(event as MouseEvent<HTMLAnchorElement>)}
    />
  )
}
