import { expect, test } from 'vitest'
import { aFrontDoor, anActor, freshDatabase, someInstitution } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aChild, anIdentityNumber, aPatient } from './testing.ts'

const worker = anActor({ institutionId: someInstitution })

async function setUp(...names: string[]) {
  const { db } = await freshDatabase()
  for (const [place, name] of names.entries())
    await aPatient(db, worker, { name, birthDate: `198${place % 10}-05-0${1 + (place % 9)}` })
  const ask = aFrontDoor(db, routes)
  const find = async (text: string, asking = worker) => {
    const { people } = await ask(asking, contract.searchPeople, { text })
    return people?.map(({ name }) => name)
  }
  return { db, ask, find }
}

test('张小明 is found by characters, by pinyin, by initials and by what lies between', async () => {
  const { find } = await setUp('张小明', '王大力')
  const typed = ['zxm', 'ZXM', 'zhangxm', '张小', 'zhang xiaoming', 'zhangxiao', '小明', 'xiaoming']
  for (const text of [...typed, '张xm', 'zhxm']) expect(await find(text)).toEqual(['张小明'])
  expect(await find('zxl')).toEqual([])
})

test('surnames are read as surnames', async () => {
  const names = ['单雄', '曾国', '重阳', '仇和', '解东', '区伯', '朴星', '尉迟恭', '万俟明', '查良']
  const { find } = await setUp(...names)
  const typed = [
    'shanx',
    'zengg',
    'chongy',
    'qiuh',
    'xied',
    'oub',
    'piaox',
    'yuchig',
    'moqim',
    'zhal',
  ]
  for (const [place, text] of typed.entries()) expect(await find(text)).toEqual([names[place]])
})

test('who knows a name from paper only finds it by the everyday reading as well', async () => {
  const { find } = await setUp('单雄信', '张乐', '吕布')
  expect(await find('danxx')).toEqual(['单雄信'])
  expect(await find('zhangyue')).toEqual(['张乐'])
  expect(await find('zhangle')).toEqual(['张乐'])
  expect(await find('lvbu')).toEqual(['吕布'])
  expect(await find('lubu')).toEqual(['吕布'])
})

test('rare characters and names of several parts are found', async () => {
  const { find } = await setUp('𠮷田明', '阿依古丽·买买提')
  expect(await find('𠮷田')).toEqual(['𠮷田明'])
  expect(await find('阿依古丽')).toEqual(['阿依古丽·买买提'])
  expect(await find('aygl')).toEqual(['阿依古丽·买买提'])
  expect(await find('买买提')).toEqual(['阿依古丽·买买提'])
})

test('a full identity or telephone number finds its holder, a part of it nobody', async () => {
  const { db, find, ask } = await setUp('王大力')
  const identityNumber = anIdentityNumber()
  await aPatient(db, worker, { identityNumber, phones: ['138 0000 5678'] })
  expect(await find(identityNumber)).toEqual(['张小明'])
  expect(await find('+86 138-0000-5678')).toEqual(['张小明'])
  expect(await ask(worker, contract.searchPeople, { text: '5678' })).toMatchObject({ status: 400 })
})

test('a neighbouring house finds none of them, whatever it types', async () => {
  const { db, find } = await setUp('张小明')
  const identityNumber = anIdentityNumber()
  await aPatient(db, worker, { name: '王大力', identityNumber, phones: ['13800005678'] })
  const stranger = anActor({ institutionId: anActor().accountId as never })
  for (const text of ['zxm', '张', identityNumber, '13800005678'])
    expect(await find(text, stranger)).toEqual([])
})

test('of a child whose record is closed, only the masked name is shown', async () => {
  const { db, ask } = await setUp()
  const { id } = await aChild(db, worker)
  const colleague = anActor()
  const { people } = await ask(colleague, contract.searchPeople, { text: 'ldd' })
  expect(people).toEqual([
    {
      ...{ id, name: '李*朵', closed: true, minor: true },
      ...{ sex: null, birthDate: null, birthPrecision: null },
    },
  ])
  const own = await ask(worker, contract.searchPeople, { text: 'ldd' })
  expect(own.people[0]).toMatchObject({ name: '李朵朵', closed: false, birthDate: '2019-06-01' })
})

test('of many with the same beginning, no more are shown than asked for, and it is said so', async () => {
  const { db, ask } = await setUp()
  for (let n = 0; n < 12; n++)
    await aPatient(db, worker, {
      name: `张大${'一二三四五六七八九十百千'[n]}`,
      birthDate: `19${60 + n}-01-01`,
    })
  const few = await ask(worker, contract.searchPeople, { text: 'zhang', limit: 5 })
  expect([few.people.length, few.more]).toEqual([5, true])
  const all = await ask(worker, contract.searchPeople, { text: 'zhang', limit: 12 })
  expect([new Set(all.people.map(({ id }) => id)).size, all.more]).toEqual([12, false])
})

test('what cannot be searched for is answered with a sentence', async () => {
  const { ask } = await setUp()
  for (const [text, code] of [
    ['z', 'search-too-short'],
    ['12床', 'search-not-understood'],
    ["'; drop", 'search-not-understood'],
  ] as const)
    expect(await ask(worker, contract.searchPeople, { text })).toMatchObject({ status: 400, code })
})
