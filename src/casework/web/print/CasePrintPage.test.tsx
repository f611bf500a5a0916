import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import { aCasePage, aNote, aServer } from '../testing.ts'
import { CasePrintPage } from './CasePrintPage.tsx'

const SECRET = '女儿还不知道'

async function open(page = aCasePage({}, [aNote({ confidential: SECRET })])) {
  aServer({ 'GET /cases/:id': page })
  show(<CasePrintPage />, { at: `/cases/${page.id}/print`, path: '/cases/:caseId/print' })
  await screen.findByText('谈了半小时')
}

test('on paper there is no confidential half, and the paper says so', async () => {
  await open()

  expect(screen.queryByText(SECRET)).toBeNull()
  expect(screen.getByText('本份不含保密内容。')).toBeTruthy()
})

test('who chooses it gets the confidential halves, with a warning', async () => {
  await open()

  fireEvent.click(screen.getByLabelText('连同 1 处保密内容一起打印'))

  expect(await screen.findByText(SECRET)).toBeTruthy()
  expect(screen.getByText(/请放进上锁的柜子/)).toBeTruthy()
})

test('who may not read the confidential half is not asked whether to print it', async () => {
  await open(aCasePage({}, [aNote({ confidential: null })]))

  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.getByText('本份不含保密内容。')).toBeTruthy()
})
