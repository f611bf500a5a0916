import { fireEvent, screen, within } from '@testing-library/react'
import { Outlet, Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import { aServer, refusal } from '#casework/web/testing.ts'
import type { Role } from '#platform/model/actor.ts'
import { show } from '#platform/web/testing.tsx'
import { DeskPage } from './DeskPage.tsx'
import { EnrolmentPage } from './EnrolmentPage.tsx'
import { InsuredPage } from './InsuredPage.tsx'

const insuredId = '0192f4f0-0000-8000-8000-000000000001'
const tieId = '0192f4f0-0000-7000-8000-000000000002'
const AT = '2026-11-20T02:00:00.000Z'

const person = {
  ...{ insuredId, name: '温见舟', maskedNumber: '9900**********0141', birthDate: '1959-11-23' },
  ...{ version: 1, districtCode: null, hasAccount: false, ties: [], policies: [], offers: [] },
  ...{ payers: [], family: [], healthFacts: [], quietFacts: [], paidYears: [] },
  balanceQuestions: [],
}
const asked = {
  ...{ id: tieId, accountName: '温见舟', state: 'asked', askedAt: AT, paper: null, seenOn: null },
  ...{ decidedBy: null, decidedAt: null, undoneBy: null, undoneAt: null, reason: null },
  ...{ isMine: false, version: 1 },
}
const tied = {
  ...{ ...asked, state: 'tied', paper: 'identity-card', seenOn: '2026-11-20' },
  ...{ decidedBy: '沈听澜', decidedAt: AT, isMine: true },
}
const mine = {
  ...{ self: null, family: [], season: null, next: null, toAnswer: [], toConsent: [] },
  ...{ balance: null, tie: null, today: '2026-11-22' },
}

/** The page as the shell hands it down to somebody of this post. */
function showPerson(role: Role) {
  const whole = (
    <Routes>
      <Route element={<Outlet context={{ actor: { role, name: '沈听澜' } }} />}>
        <Route path="/enrolment/desk/:insuredId" element={<InsuredPage />} />
      </Route>
    </Routes>
  )
  show(whole, { at: `/enrolment/desk/${insuredId}` })
}

test('the desk with nothing to do says so, and nobody found says what to check', async () => {
  aServer({
    'GET /enrolment/desk/waiting': { waiting: [], more: false },
    'POST /enrolment/desk/search': { people: [], more: false },
  })
  show(<DeskPage />)
  expect(await screen.findByText('没有待办。')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('身份证号或姓名'), { target: { value: '温' } })
  fireEvent.click(screen.getByRole('button', { name: /查\s*找/ }))
  expect(await screen.findByText('没有找到，请核对后再查。')).toBeTruthy()
})

test('where more waits than is listed, the desk says so', async () => {
  const one = { kind: 'tie', insuredId, name: '温见舟', since: '2026-11-20T02:00:00.000Z' }
  aServer({ 'GET /enrolment/desk/waiting': { waiting: [one], more: true } })
  show(<DeskPage />)
  expect(await screen.findByText(/只列出等得最久的 1 项/)).toBeTruthy()
})

test('who has no account is told how it is tied, and a wrong code is shown at its field', async () => {
  const server = aServer({
    'GET /enrolment/desk/insured/:id': { ...person, ties: [asked] },
    'POST /enrolment/desk/ties': () => refusal('code-differs', 400, { field: 'code' }),
  })
  showPerson('insurance-clerk')
  fireEvent.click(await screen.findByRole('button', { name: '核对证件并关联' }))
  const form = await screen.findByRole('form', { name: '核对证件并关联' })
  fireEvent.change(within(form).getByLabelText('核对码'), { target: { value: '123456' } })
  fireEvent.click(within(form).getByRole('button', { name: '核对证件并关联' }))
  expect((await within(form).findAllByText('因为 code-differs')).length).toBeGreaterThan(0)
  expect(within(form).getByLabelText('核对码').getAttribute('aria-invalid')).toBe('true')
  expect(server.told('POST /enrolment/desk/ties')[0]).toMatchObject({
    ...{ version: '"1"', body: { insuredId, tieId, code: '123456', paper: 'identity-card' } },
  })
})

test('whoever tied it sees by which paper, and why he does not undo it himself', async () => {
  aServer({ 'GET /enrolment/desk/insured/:id': { ...person, hasAccount: true, ties: [tied] } })
  showPerson('insurance-clerk')
  expect(await screen.findByText(/沈听澜于 .*核对居民身份证/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '撤销关联' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  expect(screen.getByText(/要由另一位同事撤销/)).toBeTruthy()
})

test('a number that is on record leads to the desk, with a code to read out', async () => {
  let tie: object | null = null
  const server = aServer({
    'GET /enrolment/mine': () => ({ ...mine, tie }),
    'POST /enrolment/mine': () => refusal('known-to-the-insurer', 409, { field: 'identityNumber' }),
    'POST /enrolment/mine/tie': () => {
      tie = { state: 'asked', code: '048213', askedAt: AT, reason: null }
      return { code: '048213', askedAt: AT }
    },
  })
  show(<EnrolmentPage />)
  fireEvent.change(await screen.findByLabelText('身份证号'), { target: { value: '990000' } })
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '13700001234' } })
  fireEvent.click(screen.getByRole('button', { name: /登\s*记/ }))
  fireEvent.click(await screen.findByRole('button', { name: '申请到窗口关联' }))
  expect(await screen.findByText('048213')).toBeTruthy()
  expect(server.told('POST /enrolment/mine/tie')[0]?.body).toEqual({ identityNumber: '990000' })
})
