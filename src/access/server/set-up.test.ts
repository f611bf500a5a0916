import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { getMe } from '../model/contract.ts'
import { lookAtEntrance, setUp, signIn } from '../model/sign-in.ts'
import { openSetUp } from './set-up.ts'
import { aBrowser, aHouse, anAccount } from './testing.ts'

const one = { name: '甲某', username: 'jia', password: 'four quiet herons at dusk' }
const other = { name: '乙某', username: 'yi.mou', password: 'a paper boat upstream' }

async function anEmptyHouse() {
  const house = await aHouse()
  const code = (await openSetUp(house.owner)) ?? ''
  const founding = { code, installation: '市东医院', systemAdmin: one, securityAdmin: other }
  return { house, code, founding, browser: aBrowser(house) }
}

test('two people found an installation, and each signs in with a password of one’s own', async () => {
  const { house, founding, browser } = await anEmptyHouse()
  expect(await browser.ask(lookAtEntrance, {})).toMatchObject({ setUp: true, installation: null })
  expect((await browser.ask(setUp, founding)).status).toBe(200)
  expect(await browser.ask(lookAtEntrance, {})).toMatchObject({
    setUp: false,
    installation: '市东医院',
  })
  const roles: unknown[] = []
  for (const { username, password } of [one, other]) {
    const person = aBrowser(house)
    await person.ask(signIn, { name: username, password })
    roles.push((await person.ask(getMe, {})).actor)
  }
  expect(roles).toMatchObject([{ role: 'system-admin' }, { role: 'security-admin' }])
  const { rows } = await sql`select from audit.entry where action = 'access.found'`.execute(
    house.owner,
  )
  expect(rows).toHaveLength(2)
})

test('then it is closed for ever, also after a restart and for the owner of the tables', async () => {
  const { house, founding, browser } = await anEmptyHouse()
  await browser.ask(setUp, founding)
  const third = { ...one, username: 'third', name: '丙某' }
  const again = { ...founding, systemAdmin: third, securityAdmin: { ...third, username: 'fourth' } }
  expect((await browser.ask(setUp, { ...again, securityAdmin: other })).code).toBe('set-up-closed')
  expect(await openSetUp(house.owner)).toBeUndefined()
  const reopened = sql`update access.set_up set closed_at = null`.execute(house.owner)
  await expect(reopened).rejects.toThrow(/closed for ever/)
})

test('two who found at the same moment: one does', async () => {
  const { house, founding } = await anEmptyHouse()
  const names = ['a', 'b', 'c', 'd']
  const answers = await Promise.all(
    names.map((name) =>
      aBrowser(house).ask(setUp, {
        ...founding,
        systemAdmin: { ...one, username: `${name}.one` },
        securityAdmin: { ...other, username: `${name}.two` },
      }),
    ),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const { rows } = await sql`select from access.account`.execute(house.owner)
  expect(rows).toHaveLength(2)
})

const FAULTS: [string, object, string][] = [
  ['the code is wrong', { code: '0000-0000-0000-0000-0000' }, 'wrong-set-up-code'],
  ['one person founds alone', { securityAdmin: one }, 'two-persons-needed'],
  ['both have one name', { securityAdmin: { ...other, name: '甲某' } }, 'two-persons-needed'],
  [
    'both share a password',
    { securityAdmin: { ...other, password: one.password } },
    'two-persons-needed',
  ],
  [
    'a password is common',
    { systemAdmin: { ...one, password: 'password1234' } },
    'password-common',
  ],
  ['a password is short', { systemAdmin: { ...one, password: 'x7#mP2$kQ9!' } }, 'invalid-input'],
]

test('nothing is founded while something is wrong', async () => {
  const { house, founding, browser } = await anEmptyHouse()
  for (const [fault, change, code] of FAULTS)
    expect((await browser.ask(setUp, { ...founding, ...change })).code, fault).toBe(code)
  const { rows } = await sql`select from access.account`.execute(house.owner)
  expect(rows).toHaveLength(0)
  expect((await browser.ask(setUp, founding)).status).toBe(200)
})

test('a restart makes a new code, and the old one is worth nothing', async () => {
  const { house, founding, browser } = await anEmptyHouse()
  const code = (await openSetUp(house.owner)) ?? ''
  expect((await browser.ask(setUp, founding)).code).toBe('wrong-set-up-code')
  const { rows } = await sql`select code_hash from access.set_up`.execute(house.owner)
  expect(JSON.stringify(rows)).not.toContain(code)
  expect((await browser.ask(setUp, { ...founding, code: code.toLowerCase() })).status).toBe(200)
})

test('where there are accounts, there is nothing to set up', async () => {
  const house = await aHouse()
  await anAccount(house)
  expect(await openSetUp(house.owner)).toBeUndefined()
  expect(await aBrowser(house).ask(lookAtEntrance, {})).toMatchObject({ setUp: false })
})
