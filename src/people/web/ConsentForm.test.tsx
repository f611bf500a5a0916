import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import { Person, PersonCard } from '../model/person.ts'
import { ConsentForm } from './ConsentForm.tsx'
import { aServer } from './testing.ts'

const adult = Person.parse({
  ...{ id: crypto.randomUUID(), name: '张小明', formerName: null, pinyin: 'zhang xiao ming' },
  ...{ sex: 'male', birthDate: '1980-05-01', birthPrecision: 'day', declaredAdult: false, age: 46 },
  ...{ minor: false, underFourteen: false, identityNumber: null, phones: [], languages: [] },
  ...{ accessNeeds: [], deceasedOn: null, accessUntil: null, restrictedSince: null, version: 1 },
})
const child = {
  ...adult,
  birthDate: '2020-05-01',
  age: 6,
  minor: true,
  underFourteen: true,
} as Person
const mother = PersonCard.parse({
  ...{ id: crypto.randomUUID(), name: '何静', closed: false, minor: false, sex: 'female' },
  ...{ birthDate: '1990-01-01', birthPrecision: 'day' },
})

test('the limits of confidentiality stand on the page, and have to be told before the button works', async () => {
  aServer({})
  show(<ConsentForm person={adult} guardians={[]} />)
  expect(screen.getByRole('region', { name: '保密的界限' }).textContent).toContain(
    '法律要求立即报告',
  )
  const reason = () => screen.getByRole('button', { name: '记录同意' }).parentElement?.textContent
  expect(reason()).toContain('先向对方说明保密的界限')
  fireEvent.click(await screen.findByRole('checkbox', { name: /我已当面说明/ }))
  expect(reason()).toContain('须单独征求')
  fireEvent.click(screen.getByRole('checkbox', { name: /我已就此单独征求/ }))
  expect(screen.getByRole('button', { name: '记录同意' }).getAttribute('aria-disabled')).toBeNull()
})

test('for a child under fourteen the guardian speaks, and the child is not offered', () => {
  aServer({})
  show(<ConsentForm person={child} guardians={[mother]} />)
  expect(screen.getByRole('radio', { name: '何静（监护人）' })).toHaveProperty('checked', true)
  expect(screen.queryByRole('radio', { name: /本人/ })).toBeNull()
})

test('without a guardian on record, the page says that one is needed first', () => {
  aServer({})
  show(<ConsentForm person={child} guardians={[]} />)
  expect(screen.getByText(/请先登记监护人。/)).toBeDefined()
})
