import { AlertOutlined, CheckOutlined, FormOutlined, SwapRightOutlined } from '@ant-design/icons'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import type { RiverEvent, RiverKind } from '#platform/web/RiverEntry.tsx'
import type { CrisisPage } from '../../model/contract.ts'
import { crisisLevelWords, crisisOriginWords } from '../../model/crisis.ts'
import { actionKindWords, receiverWords } from '../../model/help.ts'
import { anchors, Dimension, dimensionWords } from '../../model/screening.ts'
import { words } from './words.ts'

export type EntryKind = 'sign' | 'look' | 'deed' | 'hand'

export const entryKinds: Record<EntryKind, RiverKind> = {
  sign: { words: words.entrySign, tone: 'vermilion', icon: <AlertOutlined /> },
  look: { words: words.entryLook, tone: 'azure', icon: <FormOutlined /> },
  deed: { words: words.entryDeed, tone: 'jade', icon: <CheckOutlined /> },
  hand: { words: words.entryHand, tone: 'leaf', icon: <SwapRightOutlined /> },
}

/** Signs, looks, deeds and hand-overs of one crisis, in one river. */
export function useLogEntries(crisis: CrisisPage): RiverEvent<EntryKind>[] {
  const w = useWords(words)
  const labelled = useLabelled()
  const { language } = useLanguage()
  const listing = useListing()
  const nameOf = (id: string) => crisis.names[id] ?? w.somebody
  const lines = (...parts: (string | false)[]) => parts.filter(Boolean).join('\n')
  return [
    ...crisis.signals.map(({ at, origin, note }, n) => ({
      ...{ id: `sign-${n}`, kind: 'sign' as const, at, body: note },
      title: crisisOriginWords[origin][language],
    })),
    ...crisis.screenings.map(({ id, at, by, scores, note, level, lowerWhy }) => ({
      ...{ id, kind: 'look' as const, at, who: nameOf(by) },
      title: w.levelSet(crisisLevelWords[level][language]),
      body: lines(
        ...Dimension.options.map((one) =>
          labelled(dimensionWords[one][language], anchors[one][scores[one]]?.[language] ?? ''),
        ),
        ...[note, lowerWhy !== '' && w.lowerWhy(lowerWhy)],
      ),
    })),
    ...crisis.actions.map(({ id, at, by, kind, informed, note }) => ({
      ...{ id, kind: 'deed' as const, at, who: nameOf(by), title: actionKindWords[kind][language] },
      body: lines(informed.length > 0 && w.informed(listing(informed)), note),
    })),
    ...crisis.handOvers.map(({ id, at, by, to, name, note }) => ({
      ...{ id, kind: 'hand' as const, at, who: nameOf(by), body: note },
      title: w.handedTo(receiverWords[to][language], name),
    })),
  ].sort((one, other) => (one.at < other.at ? 1 : -1))
}
