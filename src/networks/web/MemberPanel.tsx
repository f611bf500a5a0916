import { Button } from 'antd'
import { FieldGroup, FormDrawer, OneOf, SomeOf } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { addRelative, house, type Relation, removeMember, setCare } from '../model/edits.ts'
import { CLIENT, type Key } from '../model/network.ts'
import { ConnectFields } from './ConnectFields.tsx'
import { MemberFields } from './MemberFields.tsx'
import css from './Network.module.css'
import type { PanelProps } from './panel-props.ts'
import { useSaid } from './said.ts'
import { TieFields } from './TieFields.tsx'
import { relationOf, relationWords, words } from './words.ts'

interface Props extends PanelProps {
  readonly onGo: (key: Key | undefined) => void
  readonly onClose: () => void
}

const RELATIONS = Object.keys(relationWords) as Relation[]
const MOST_LETTERS = 20

/** One person of the drawing: add somebody beside, say who it is, and how the ties are. */
export function MemberPanel({ who, network, client, onChange, onGo, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { people, tiesOf } = useSaid(network, client)
  const person = people.find(({ key }) => key === who)
  if (!person) return null
  const others = people.filter(({ key }) => key !== who)

  function add(relation: Relation) {
    const word = relationWords[relation][language]
    const whole = who === CLIENT ? word : relationOf[language](person?.called ?? '', word)
    const called = whole.length > MOST_LETTERS ? word : whole
    const added = addRelative(network, who, relation, called)
    onChange(added.network)
    onGo(added.key)
  }

  return (
    <FormDrawer title={person.called} onClose={onClose}>
      <div className={css.panel}>
        <FieldGroup name="add" label={w.add}>
          <div className={css.row}>
            {RELATIONS.map((relation) => (
              <Button key={relation} onClick={() => add(relation)}>
                {relationWords[relation][language]}
              </Button>
            ))}
          </div>
        </FieldGroup>
        {who !== CLIENT && <MemberFields {...{ who, network, client, onChange }} />}
        {tiesOf(who).map(({ tie, other, text }) => (
          <TieFields key={other} tie={tie} said={text} network={network} onChange={onChange} />
        ))}
        <Homes {...{ who, network, client, onChange }} />
        {others.length > 0 && (
          <SomeOf<Key>
            name="cares"
            label={w.cares}
            optional
            values={network.cares.filter(({ from }) => from === who).map(({ to }) => to)}
            onChoose={(chosen) =>
              onChange(
                others.reduce(
                  (next, { key }) => setCare(next, who, key, chosen.includes(key)),
                  network,
                ),
              )
            }
            options={others.map(({ key, called }) => ({ value: key, label: called }))}
          />
        )}
        <ConnectFields {...{ who, network, client, onChange }} />
        <div className={css.row}>
          <Button type="primary" onClick={onClose}>
            {w.done}
          </Button>
          {who !== CLIENT && (
            <Button
              danger
              onClick={() => {
                onChange(removeMember(network, who))
                onClose()
              }}
            >
              {w.remove}
            </Button>
          )}
        </div>
      </div>
    </FormDrawer>
  )
}

const NOWHERE = 'none'

function Homes({ who, network, client, onChange }: PanelProps) {
  const w = useWords(words)
  const listing = useListing()
  const { homeOf, nameOf } = useSaid(network, client)
  const own = network.households.findIndex((home) => home.includes(who))
  const homes = network.households.map((home, n) => ({
    value: String(n),
    label: w.homeOf(n + 1, listing(home.map(nameOf))),
  }))
  const another = { value: String(homes.length), label: w.newHome }
  return (
    <OneOf
      name="home"
      label={w.home}
      optional
      value={homeOf(who) ? String(own) : NOWHERE}
      onChoose={(value) =>
        onChange(house(network, who, value === NOWHERE ? undefined : Number(value)))
      }
      options={[{ value: NOWHERE, label: w.noHome }, ...homes, another]}
    />
  )
}
