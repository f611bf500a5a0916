import type { Locator, Page } from 'playwright-core'
import { tap } from './people.ts'

/**
 * A hand on a form. It counts what it fills in, taps or chooses: each is a field; a button is a way
 * on, and is not counted.
 */
export interface Hand {
  readonly page: Page
  fields: number
}

export function aHand(page: Page): Hand {
  return { page, fields: 0 }
}

/** Writes into what is called so, in the form that is open. */
export async function write(hand: Hand, label: string, text: string, form = formOf(hand.page)) {
  hand.fields++
  await form.getByLabel(new RegExp(`^${label}(选填)?$`)).fill(text)
}

/** Answers a question by one of its chips. */
export async function choose(hand: Hand, question: string, answer: string) {
  hand.fields++
  await tap(hand.page, question, answer)
}

/** Ticks a box. */
export async function tick(hand: Hand, label: string) {
  hand.fields++
  await hand.page.getByLabel(label).check()
}

/** Presses the button that sends the form, and waits until the form is gone. */
export async function send(hand: Hand, label: string) {
  const form = formOf(hand.page)
  await form.getByRole('button', { name: label, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

/** The form that is open: there is never more than one that has the word. */
export function formOf(page: Page): Locator {
  return page.getByRole('form').last()
}

/** A moment as a field for it is filled in, so many days before now, in Beijing. */
export function daysAgo(days: number): string {
  const at = new Date(Date.now() + (8 * 60 - days * 24 * 60) * 60_000)
  return at.toISOString().slice(0, 16)
}
