import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '#platform/web/testing.tsx'
import { aCasePage, aServer } from '../testing.ts'
import { ClosureForm } from './ClosureForm.tsx'

const SEND = 'POST /cases/:id/closure'

function tap(name: string | RegExp) {
  fireEvent.click(screen.getByLabelText(name))
}

function press(name: RegExp) {
  fireEvent.click(screen.getByRole('button', { name }))
}

async function walkToTheEnd() {
  tap('部分达成')
  fireEvent.change(screen.getByLabelText('小结'), { target: { value: '押金已结清' } })
  press(/下一步/)
  await screen.findByText('告知和转介')
  tap('已经告诉')
  press(/下一步/)
  await screen.findByText('结案以后')
  tap(/^7 天后/)
  press(/下一步/)
  await screen.findByText('结案后会这样')
}

test('three short steps, a last look, and the case is closed', async () => {
  const server = aServer({ [SEND]: ({ path }: { path: string }) => after(path, 'tracking') })
  const close = vi.fn()
  show(<ClosureForm page={aCasePage()} close={close} />)

  await walkToTheEnd()
  expect(screen.getByText('个案转为“随访中”。')).toBeTruthy()
  press(/^(loading )?结案$/)

  await waitFor(() => expect(close).toHaveBeenCalled())
  expect(server.told(SEND)[0]).toMatchObject({
    body: {
      closure: {
        ...{ reason: 'partly-met', summary: '押金已结清', clientInformed: true },
        ...{ referredAtClosure: false, followUps: [expect.stringMatching(/^\d{4}-\d\d-\d\d$/)] },
      },
    },
    version: '"7"',
  })
})

test('with a minor, the last look says that the head looks first', async () => {
  aServer({})
  show(<ClosureForm page={aCasePage({ isMinor: true })} close={() => {}} />)

  await walkToTheEnd()

  expect(screen.getByText('先送社工部主任看，主任同意后才结案。')).toBeTruthy()
  expect(screen.getByRole('button', { name: /送主任审核/ })).toBeTruthy()
})

test('a client who was not told: the reason is asked for before one goes on', async () => {
  aServer({})
  show(<ClosureForm page={aCasePage()} close={() => {}} />)
  tap('失联')
  fireEvent.change(screen.getByLabelText('小结'), { target: { value: '打了三次电话' } })
  press(/下一步/)
  await screen.findByText('告知和转介')

  tap('没有告诉')
  press(/下一步/)

  await screen.findByRole('alert')
  expect(screen.getByRole('button', { name: /为什么没有告诉：/ })).toBeTruthy()
})

function after(path: string, state: string) {
  return { id: path.split('/')[2], state, version: 8 }
}
