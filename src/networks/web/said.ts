import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import {
  type ClientFacts,
  everybody,
  type FamilyTie,
  type Key,
  type Member,
  type Network,
  qualityWords,
} from '../model/network.ts'
import { sexWords, tieSaid, words } from './words.ts'

/** Everything that is drawn, in words: for tables, labels and ears. */
export function useSaid(network: Network, client: ClientFacts) {
  const w = useWords(words)
  const { language } = useLanguage()
  const listing = useListing()
  const people = everybody(network, client)
  const nameOf = (key: Key) => people.find((one) => one.key === key)?.called ?? w.none

  function factsOf({ sex, birthYear, deceased }: Member) {
    const born = birthYear === null ? undefined : w.born(birthYear)
    const all = [sexWords[sex][language], born, deceased ? w.deceased : undefined]
    return listing(all.filter((one) => one !== undefined))
  }

  /** What the other is to this one. */
  function tieOf(tie: FamilyTie, key: Key) {
    const other = tie.from === key ? tie.to : tie.from
    const descent = tie.from === key ? 'child' : 'parent'
    const kind = tieSaid[tie.kind === 'parent-child' ? descent : tie.kind][language]
    const quality = tie.quality === 'unknown' ? '' : qualityWords[tie.quality][language]
    const parted = tie.parted ? w.parted : ''
    const said = [quality, parted].filter(Boolean).join(' ')
    return { other, text: w.tieTo(nameOf(other), kind, said).trim() }
  }

  function tiesOf(key: Key) {
    return network.ties
      .filter(({ from, to }) => from === key || to === key)
      .map((tie) => ({ tie, ...tieOf(tie, key) }))
  }

  function caresOf(key: Key) {
    const cared = network.cares.filter(({ from }) => from === key).map(({ to }) => nameOf(to))
    return cared.length > 0 ? listing(cared) : ''
  }

  function homeOf(key: Key) {
    const n = network.households.findIndex((home) => home.includes(key))
    return n < 0 ? '' : w.homeN(n + 1)
  }

  return { people, nameOf, factsOf, tiesOf, caresOf, homeOf }
}
