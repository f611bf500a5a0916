import { Button } from 'antd'
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'
import { FormErrors } from '#platform/web/FormErrors.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { DraftLine } from '../DraftLine.tsx'
import type { ServerDraft } from '../server-draft.ts'
import { TwoVersions } from '../TwoVersions.tsx'
import { Faults } from './faults.ts'
import css from './SendForm.module.css'
import type { Sending } from './sending.ts'
import { WhyLink } from './WhyAsked.tsx'
import { words } from './words.ts'

interface Kept<Content> {
  readonly draft: ServerDraft<Content>
  /** What tells one version of the draft from another. */
  readonly tell: (content: Content) => string
  readonly onThrownAway?: () => void
}

interface Props<Content> {
  readonly label: string
  readonly sending: Sending
  /** The verb on the button. */
  readonly action: string
  readonly danger?: boolean
  /** The draft of this form, where there is something to lose. */
  readonly kept?: Kept<Content>
  /** Other buttons, beside the one that sends. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

/** One column of questions, what is wrong on top, the way out at the foot, always in sight. */
export function SendForm<Content extends object>(props: Props<Content>) {
  const { label, sending, action, danger = false, kept, more, children } = props
  const w = useWords(words)
  const two = kept?.draft.two
  const root = useRef<HTMLFormElement>(null)

  function go(field: string) {
    const first = field.split('.')[0]
    const place = root.current?.querySelector(`[data-field="${first}"]`)
    place?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    sending.submit()
  }

  function sendByKeys(event: KeyboardEvent) {
    if (two || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    sending.submit()
  }

  return (
    <form
      ref={root}
      aria-label={label}
      noValidate
      className={css.form}
      onSubmit={submit}
      onKeyDown={sendByKeys}
    >
      {kept && <WhyLink draft={kept.draft.form} />}
      {kept && two && <TwoVersions versions={two} tell={kept.tell} choose={kept.draft.choose} />}
      <FormErrors faults={sending.faults} onGo={go} />
      <Faults value={sending.faultOf}>{children}</Faults>
      {sending.refusal ? <Problem error={sending.refusal} /> : null}
      <div className={css.foot}>
        {kept && <DraftLine draft={kept.draft} onThrownAway={kept.onThrownAway} />}
        <div className={css.buttons}>
          {more}
          <WhyNot reason={two && w.chooseFirst}>
            <Button
              type="primary"
              danger={danger}
              htmlType="submit"
              loading={sending.isSending}
              title={w.saveKeys}
            >
              {action}
            </Button>
          </WhyNot>
        </div>
      </div>
    </form>
  )
}
