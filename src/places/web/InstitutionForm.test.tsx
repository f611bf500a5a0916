import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import { InstitutionFacts } from '../model/institution.ts'
import { InstitutionForm } from './InstitutionForm.tsx'

const facts = InstitutionFacts.parse({
  ...{ name: '新桥医院', districtCode: 'BJ-BDA', kind: 'hospital', level: 'secondary' },
  ...{ specialty: 'general', ownership: 'public', uscc: null, parentId: null },
})

function form(onSend = vi.fn()) {
  show(
    <InstitutionForm present={facts} action="登记" pending={false} error={null} onSend={onSend} />,
  )
  return onSend
}

test('a mistyped social credit code is noticed when the field is left', async () => {
  form()
  const field = screen.getByRole('textbox', { name: '统一社会信用代码' })
  fireEvent.change(field, { target: { value: '91330100799655058C' } })
  fireEvent.blur(field)
  expect(await screen.findByText(/末位校验不符/)).toBeDefined()
})

test('an empty code is no code, and the facts go out as they stand', async () => {
  const onSend = form()
  fireEvent.click(screen.getByRole('button', { name: /登\s*记/ }))
  await vi.waitFor(() => expect(onSend).toHaveBeenCalledWith(facts))
})
