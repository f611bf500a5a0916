import { useState } from 'react'
import { type Day, dayInBeijing, toInstant } from '#platform/model/time.ts'

/** What is typed into the fields of a small form, and how each is changed. */
export function useTyped<Fields extends object>(initial: Fields) {
  const [typed, set] = useState(initial)
  const change =
    <Key extends keyof Fields>(key: Key) =>
    (value: Fields[Key]) =>
      set((before) => ({ ...before, [key]: value }))
  return [typed, change] as const
}

export function today(): Day {
  return dayInBeijing(toInstant(new Date()))
}

/** An empty field is no day. */
export function dayOrNull(text: string) {
  return text === '' ? null : (text as Day)
}
