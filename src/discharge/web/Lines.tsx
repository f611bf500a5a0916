import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { FieldGroup } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import css from './Discharge.module.css'
import { words } from './words.ts'

interface Column<Row> {
  readonly key: keyof Row & string
  readonly label: string
  readonly longest: number
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

interface Props<Row> {
  readonly name: string
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly empty: Row
  readonly most: number
  readonly fault?: string | undefined
  readonly onChange: (rows: Row[]) => void
}

/** A short list, a line each. */
export function Lines<Row extends Readonly<Record<string, string>>>(props: Props<Row>) {
  const { name, label, rows, columns, empty, most, fault, onChange } = props
  const w = useWords(words)

  function change(n: number, key: string, text: string) {
    onChange(rows.map((row, at) => (at === n ? { ...row, [key]: text } : row)))
  }

  return (
    <FieldGroup name={name} label={label} fault={fault}>
      <ol className={css.lines}>
        {rows.map((row, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place.
          <li key={n} className={css.line}>
            {columns.map(({ key, label: column, longest, options }) =>
              options ? (
                <Select
                  key={key}
                  aria-label={w.cell(label, n + 1, column)}
                  className={`${css.short}`}
                  value={row[key] as string}
                  options={[...options]}
                  onChange={(value: string) => change(n, key, value)}
                />
              ) : (
                <Input
                  key={key}
                  aria-label={w.cell(label, n + 1, column)}
                  placeholder={column}
                  className={key === 'what' ? `${css.long}` : `${css.short}`}
                  value={row[key]}
                  maxLength={longest}
                  onChange={({ target }) => change(n, key, target.value)}
                />
              ),
            )}
            <Button
              type="text"
              aria-label={w.remove(label, n + 1)}
              icon={<DeleteOutlined aria-hidden="true" />}
              onClick={() => onChange(rows.filter((_, at) => at !== n))}
            />
          </li>
        ))}
      </ol>
      {rows.length < most && (
        <Button
          className={`${css.add}`}
          icon={<PlusOutlined aria-hidden="true" />}
          aria-label={`${w.add} ${label}`}
          onClick={() => onChange([...rows, empty])}
        >
          {w.add}
        </Button>
      )}
    </FieldGroup>
  )
}
