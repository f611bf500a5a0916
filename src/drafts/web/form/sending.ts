import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Refusal } from '#platform/model/refusal.ts'
import type { ShownFault } from '#platform/web/FormErrors.tsx'

interface Options<Answer> {
  /** How each field is called on this form. */
  readonly labels: Readonly<Record<string, string>>
  /** What is still missing, field by field, as far as the page can tell by itself. */
  readonly check?: () => Readonly<Record<string, string | false | undefined>>
  /** What is sent, so that the same words sent twice are done once. */
  readonly content: unknown
  readonly send: (idempotencyKey: string) => Promise<Answer>
  readonly onSent: (answer: Answer) => void
}

export interface Sending {
  readonly faults: readonly ShownFault[]
  readonly faultOf: (field: string) => string | undefined
  /** A refusal that belongs to no field. */
  readonly refusal: unknown
  readonly isSending: boolean
  readonly submit: () => void
}

const NONE: readonly ShownFault[] = []

/** The sending of a form. Whatever is refused, everything that was typed stays where it is. */
export function useSending<Answer>(options: Options<Answer>): Sending {
  const { labels, check, content, send, onSent } = options
  const queries = useQueryClient()
  const [faults, setFaults] = useState(NONE)
  const keys = useKeys()
  const sending = useMutation({
    mutationFn: () => send(keys.keyFor(content)),
    onSuccess: (answer) => {
      keys.forget()
      onSent(answer)
    },
    onError: (error) => {
      setFaults(faultsOf(error).map((fault) => ({ ...fault, label: nameOf(fault.field) })))
      // Somebody was faster: the newest version is fetched, and the next attempt builds on it.
      if (error instanceof Refusal && error.status === 412) void queries.invalidateQueries()
    },
  })

  function nameOf(field: string) {
    return labels[field] ?? labels[field.split('.')[0] ?? ''] ?? field
  }

  function submit() {
    if (sending.isPending) return
    const missing = Object.entries(check?.() ?? {}).flatMap(([field, message]) =>
      message ? [{ field, label: nameOf(field), message }] : [],
    )
    setFaults(missing)
    if (missing.length === 0) sending.mutate()
    else sending.reset()
  }

  return {
    faults,
    faultOf: (field) => faults.find((fault) => fault.field === field)?.message,
    refusal: sending.error && faultsOf(sending.error).length === 0 ? sending.error : undefined,
    isSending: sending.isPending,
    submit,
  }
}

/**
 * One key as long as the words are the same and nobody has said that it is done: after that the same
 * words are another deed, as on a form that stays open for the next receipt.
 */
function useKeys() {
  const kept = useRef({ content: '', key: '' })
  return {
    keyFor(content: unknown) {
      const text = JSON.stringify(content)
      if (kept.current.content !== text) kept.current = { content: text, key: crypto.randomUUID() }
      return kept.current.key
    },
    forget() {
      kept.current = { content: '', key: '' }
    },
  }
}

function faultsOf(error: unknown) {
  if (!(error instanceof Refusal)) return []
  if (error.faults.length > 0) return error.faults
  return error.field ? [{ field: error.field, message: error.message }] : []
}
