import { useWords } from '#platform/web/language.tsx'
import { River } from '#platform/web/River.tsx'
import { kinds } from '../river-kinds.tsx'
import type { PartProps } from './part.ts'
import { useRiverEvents } from './river-events.tsx'
import { words } from './words.ts'

/** The river: notes, scores, goals, steps, visits, newest first. */
export function WhatHappened({ page, open }: PartProps) {
  const w = useWords(words)
  const entries = useRiverEvents(page, (contactId) => open(`amendment.${contactId}`))
  return <River label={w.river} entries={entries} kinds={kinds} empty={w.nothing} />
}
