import { UserAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '#platform/web/language.tsx'
import type { Person, PersonCard } from '../model/person.ts'
import { PersonSearch } from './PersonSearch.tsx'
import css from './people.module.css'
import { RegisterForm } from './RegisterForm.tsx'
import { words } from './words.ts'

interface Props {
  readonly onChoose: (person: PersonCard) => void
}

/** Finds somebody, or registers them on the spot, and hands over the card. */
export function PersonPicker({ onChoose }: Props) {
  const w = useWords(words)
  const [newcomer, setNewcomer] = useState<string>()
  if (newcomer !== undefined)
    return (
      <div className={css.inline}>
        <RegisterForm
          initialName={newcomer}
          onRegistered={(person) => onChoose(toCard(person))}
          onFound={onChoose}
          onCancel={() => setNewcomer(undefined)}
        />
      </div>
    )
  return (
    <PersonSearch
      act={(card) => (
        <Button onClick={() => onChoose(card)} aria-label={`${w.choose} ${card.name}`}>
          {w.choose}
        </Button>
      )}
      register={(name) => (
        <Button icon={<UserAddOutlined aria-hidden="true" />} onClick={() => setNewcomer(name)}>
          {name ? w.registerNamed(name) : w.register}
        </Button>
      )}
    />
  )
}

function toCard({ id, name, minor, sex, birthDate, birthPrecision }: Person): PersonCard {
  return { id, name, minor, sex, birthDate, birthPrecision, closed: false }
}
