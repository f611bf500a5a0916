import { Button } from 'antd'
import { type FormEvent, type ReactNode, useMemo, useRef } from 'react'
import { Refusal } from '#platform/model/refusal.ts'
import { FormErrors } from '#platform/web/FormErrors.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import css from './AccessForm.module.css'

interface Props {
  readonly label: string
  /** The verb on the button. */
  readonly action: string
  /** How each field is called, for the summary of what is wrong. */
  readonly labels: Readonly<Record<string, string>>
  readonly error: unknown
  readonly isPending: boolean
  readonly onSubmit: () => void
  /** Beside the button. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

/** A short form: what is wrong on top and beside its field, one verb at the foot. */
export function AccessForm(props: Props) {
  const { label, action, labels, error, isPending, onSubmit, more, children } = props
  const root = useRef<HTMLFormElement>(null)
  const faults = useMemo(
    () => faultsOf(error).map((fault) => ({ ...fault, label: labels[fault.field] ?? fault.field })),
    [error, labels],
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isPending) onSubmit()
  }

  return (
    <form ref={root} aria-label={label} className={css.form} onSubmit={submit} noValidate>
      <FormErrors
        faults={faults}
        onGo={(field) => root.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus()}
      />
      {error && faults.length === 0 ? <Problem error={error} /> : null}
      {children}
      <div className={css.foot}>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {action}
        </Button>
        {more}
      </div>
    </form>
  )
}

/** What is wrong with which field; empty where the refusal is about the whole. */
export function faultsOf(error: unknown) {
  if (!(error instanceof Refusal)) return []
  if (error.faults.length > 0) return error.faults
  return error.field ? [{ field: error.field, message: error.message }] : []
}
