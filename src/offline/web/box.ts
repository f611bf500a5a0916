import type { CaseId } from '#casework/model/case.ts'
import { addMinutes, type Instant, toInstant } from '#platform/model/time.ts'
import { keptUntil, OfflineCase, OfflineNote } from '../model/offline-case.ts'
import { keyFrom, seal, unseal } from './cipher.ts'
import { FLAG, hasBox } from './flag.ts'
import { openShelf } from './shelf.ts'
import { dropShell } from './shell-cache.ts'

const CHECK = 'renqiao'
const SALT_BYTES = 16
const MOST_WRONG_WORDS = 5
const LOCKED_MINUTES = 5

export type BoxState = 'none' | 'locked' | 'open'

/** The key as long as this page is open; a new page asks for the word again. */
let key: CryptoKey | undefined
const listeners = new Set<() => void>()

/** For React: something in the box has changed. */
export function listenToBox(changed: () => void) {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}

function tell() {
  for (const changed of listeners) changed()
}

export async function readBoxState(): Promise<{ state: BoxState; accountId: string | undefined }> {
  if (!hasBox()) return { state: 'none', accountId: undefined }
  await sweep()
  const label = await (await openShelf()).get('label', 'label')
  if (!label) key = undefined
  return { state: label ? (key ? 'open' : 'locked') : 'none', accountId: label?.accountId }
}

/** Makes the box, or opens the one there is. False: that was not the word. */
export async function openBox(word: string, accountId: string | undefined): Promise<boolean> {
  const shelf = await openShelf()
  const label = await shelf.get('label', 'label')
  if (!label) {
    if (accountId === undefined) return false
    const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
    const made = await keyFrom(word, salt)
    const check = await seal(made, CHECK, 'label')
    const fresh = { accountId, salt, check, wrongWords: 0, lockedUntil: null }
    await shelf.put('label', fresh, 'label')
    localStorage.setItem(FLAG, 'made')
    key = made
    tell()
    return true
  }
  if (label.lockedUntil !== null && toInstant(new Date()) < label.lockedUntil) return false
  const tried = await keyFrom(word, label.salt)
  try {
    await unseal(tried, label.check, 'label')
  } catch {
    const wrongWords = (label.wrongWords + 1) % MOST_WRONG_WORDS
    const isLocked = wrongWords === 0
    const lockedUntil = isLocked ? addMinutes(toInstant(new Date()), LOCKED_MINUTES) : null
    await shelf.put('label', { ...label, wrongWords, lockedUntil }, 'label')
    if (isLocked) await wipeCases()
    return false
  }
  await shelf.put('label', { ...label, wrongWords: 0, lockedUntil: null }, 'label')
  key = tried
  tell()
  return true
}

export async function keepCase(content: OfflineCase) {
  const sealed = await seal(opened(), content, content.id)
  await (await openShelf()).put('cases', {
    id: content.id,
    keptUntil: keptUntil(content.keptAt),
    content: sealed,
  })
  tell()
}

export async function takeOut(caseId: CaseId) {
  await (await openShelf()).delete('cases', caseId)
  await endIfEmpty()
  tell()
}

/** Which cases lie here, without opening any: the page of a case asks this. */
export async function listKept(): Promise<{ id: string; keptUntil: Instant }[]> {
  if (!hasBox()) return []
  await sweep()
  return (await (await openShelf()).getAll('cases')).map(({ id, keptUntil: until }) => ({
    id,
    keptUntil: until,
  }))
}

export async function readCases(): Promise<OfflineCase[]> {
  await sweep()
  const rows = await (await openShelf()).getAll('cases')
  return Promise.all(
    rows.map(async ({ id, content }) => OfflineCase.parse(await unseal(opened(), content, id))),
  )
}

export async function readNotes(): Promise<OfflineNote[]> {
  const rows = await (await openShelf()).getAll('notes')
  return Promise.all(
    rows.map(async ({ id, content }) => OfflineNote.parse(await unseal(opened(), content, id))),
  )
}

export async function keepNote(note: OfflineNote) {
  const content = await seal(opened(), note, note.id)
  await (await openShelf()).put('notes', { id: note.id, content })
  tell()
}

export async function dropNote(id: string) {
  await (await openShelf()).delete('notes', id)
  await endIfEmpty()
  tell()
}

export async function countNotes() {
  if (!hasBox()) return 0
  return (await openShelf()).count('notes')
}

/** Somebody signs out: nothing stays. */
export async function wipeBox() {
  await (await openShelf()).clear('notes')
  await wipeCases()
}

/** The notes that nobody else has stay sealed, and wait for the one who wrote them. */
async function wipeCases() {
  key = undefined
  await (await openShelf()).clear('cases')
  await endIfEmpty()
  tell()
}

/** What has lain here for its time is gone, whether anybody looks or not. */
async function sweep() {
  const shelf = await openShelf()
  const now = toInstant(new Date())
  for (const { id, keptUntil: until } of await shelf.getAll('cases'))
    if (until <= now) await shelf.delete('cases', id)
  await endIfEmpty()
}

/** An empty box that nobody has open is thrown away, and the pages that were put aside with it. */
async function endIfEmpty() {
  const shelf = await openShelf()
  const rest = (await shelf.count('cases')) + (await shelf.count('notes'))
  if (rest > 0 || key) return
  await shelf.delete('label', 'label')
  localStorage.removeItem(FLAG)
  await dropShell()
}

function opened(): CryptoKey {
  if (!key) throw new Error('The box is locked')
  return key
}
