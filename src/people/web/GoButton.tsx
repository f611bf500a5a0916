import { Button, type ButtonProps } from 'antd'
import type { MouseEvent } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

interface Props extends Omit<ButtonProps, 'href' | 'onClick'> {
  readonly to: string
}

/** A link that stands among buttons. */
export function GoButton({ to, ...rest }: Props) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to)
  return (
    <Button
      {...rest}
      href={useHref(to)}
      onClick={(event: MouseEvent<HTMLElement>) => follow(event as MouseEvent<HTMLAnchorElement>)}
    />
  )
}
