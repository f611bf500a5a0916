import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { FieldGroup } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import css from './Several.module.css'
import { words } from './words.ts'

interface Props<Item> {
  readonly name: string
  readonly label: string
  readonly items: readonly Item[]
  readonly blank: Item
  /** How one of them is called: 第 2 位. */
  readonly nameOf: (n: number) => string
  readonly add: string
  readonly onChange: (items: Item[]) => void
  /** Other ways to add one. */
  readonly more?: ReactNode
  readonly children: (item: Item, change: (part: Partial<Item>) => void, n: number) => ReactNode
}

/** A question that is answered as often as needed, each time in several fields. */
export function Several<Item extends object>(props: Props<Item>) {
  const { name, label, items, blank, nameOf, add, onChange, more, children } = props
  const w = useWords(words)
  const put = (place: number, part: Partial<Item>) =>
    onChange(items.map((item, n) => (n === place ? { ...item, ...part } : item)))
  return (
    <FieldGroup name={name} label={label}>
      <ol className={css.several}>
        {items.map((item, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
          <li key={n} className={css.one}>
            {children(item, (part) => put(n, part), n + 1)}
            <Button
              type="text"
              size="small"
              className={`${css.remove}`}
              icon={<DeleteOutlined aria-hidden="true" />}
              aria-label={w.removeOne(nameOf(n + 1))}
              onClick={() => onChange(items.filter((_, place) => place !== n))}
            >
              {w.remove}
            </Button>
          </li>
        ))}
      </ol>
      <div className={css.add}>
        <Button
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => onChange([...items, blank])}
        >
          {add}
        </Button>
        {more}
      </div>
    </FieldGroup>
  )
}
