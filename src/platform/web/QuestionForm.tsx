import { Form, type FormInstance, type FormProps } from 'antd'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { Refusal } from '../model/refusal.ts'
import { FormErrors, type ShownFault } from './FormErrors.tsx'
import { Problem } from './Problem.tsx'

interface Props<Answers> extends Omit<FormProps<Answers>, 'form' | 'children' | 'layout'> {
  readonly form: FormInstance<Answers>
  /** How each field is called on this form, for the summary. */
  readonly labels: Readonly<Record<string, string>>
  /** What the server said to the last attempt. */
  readonly error?: unknown
  readonly children: ReactNode
}

type Told = Pick<ShownFault, 'field' | 'message'>

/** One column, one question a line. What is wrong stands beside the field and, summed up, on top. */
export function QuestionForm<Answers extends object>(props: Props<Answers>) {
  const { form, labels, error, children, ...rest } = props
  const [faults, setFaults] = useState<readonly ShownFault[]>([])
  const unplaced = error && faultsOf(error).length === 0

  const labelled = (told: readonly Told[]) =>
    told.map((one) => ({ ...one, label: labels[one.field] ?? one.field }))
  const tell = useEffectEvent((told: readonly Told[]) => setFaults(labelled(told)))

  useEffect(() => {
    const told = faultsOf(error)
    tell(told)
    for (const { field, message } of told)
      form.setFields([{ name: field.split('.') as never, errors: [message] }])
  }, [error, form])

  return (
    <>
      <FormErrors faults={faults} onGo={go} />
      {unplaced ? <Problem error={error} /> : null}
      <Form<Answers>
        form={form}
        layout="vertical"
        scrollToFirstError={false}
        requiredMark={false}
        {...rest}
        onFinishFailed={(failed) => {
          const told = failed.errorFields.map(({ name, errors }) => {
            return { field: name.join('.'), message: errors.join(' · ') }
          })
          setFaults(labelled(told))
          rest.onFinishFailed?.(failed)
        }}
        onFinish={(answers) => {
          setFaults([])
          rest.onFinish?.(answers)
        }}
      >
        {children}
      </Form>
    </>
  )

  function go(field: string) {
    // A group of choices has the name of the field; what takes the focus lies in it.
    const place = document.getElementById(field.replaceAll('.', '_'))
    const target = place?.matches(TAKES_FOCUS)
      ? place
      : place?.querySelector<HTMLElement>(TAKES_FOCUS)
    target?.focus()
  }
}

const TAKES_FOCUS = 'input, textarea, select, button, [tabindex]'

function faultsOf(error: unknown) {
  if (!(error instanceof Refusal)) return []
  if (error.faults.length > 0) return error.faults
  return error.field ? [{ field: error.field, message: error.message }] : []
}
