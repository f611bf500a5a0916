/**
 * What a spreadsheet would reckon out instead of showing: signs that begin a formula, also in their
 * full width, which some programs take for the same, and behind blanks or marks nobody sees.
 */
const ALIVE = /^[\s\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]*[=+\-@|%＝＋－＠｜％\t\r\n]/u

/** Text that stays text: an apostrophe before whatever might be run, no control characters. */
export function safeCell(text: string) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  const plain = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  return ALIVE.test(plain) ? `'${plain}` : plain
}
