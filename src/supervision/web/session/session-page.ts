import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { openSession, type SessionPage } from '../../model/contract.ts'
import { relationKindWords } from '../../model/relation.ts'
import { type SessionId, sessionModeWords, topicWords } from '../../model/session.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

/** The session that the address names. */
export function useSession() {
  const sessionId = useParams().sessionId as SessionId
  const session = useQuery({
    queryKey: keys.session(sessionId),
    queryFn: () => call(openSession, { sessionId }),
  })
  return { sessionId, session }
}

/** What is known of a session, for the page and for the paper. */
export function useSessionFacts(session: SessionPage) {
  const w = useWords(words)
  const dates = useDates()
  const listing = useListing()
  const { language } = useLanguage()
  const { supervisorName, superviseeName, deputyName } = session
  return [
    { label: w.with, value: w.pair(supervisorName, superviseeName || w.wholeHouse) },
    { label: w.deputy, value: deputyName },
    { label: w.house, value: session.house },
    { label: w.kind, value: relationKindWords[session.kind][language] },
    { label: w.at, value: dates.full(session.startsAt) },
    { label: w.length, value: w.minutes(session.minutes) },
    { label: w.mode, value: sessionModeWords[session.mode][language] },
    {
      label: w.topics,
      value: listing(session.topics.map((topic) => topicWords[topic][language])),
    },
    { label: w.agenda, value: session.agenda },
  ]
}
