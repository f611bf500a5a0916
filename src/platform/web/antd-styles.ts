/**
 * Stands in for `@rc-component/util/es/Dom/dynamicCSS` in the bundle (see vite.config.ts).
 *
 * Ant Design writes its styles into `<style>` elements, some of them (scroll lock, scroll bar
 * measuring) without a nonce, and a strict content policy forbids those. Sheets that are made by
 * script are not inline styles, so `style-src 'self'` is enough and the page needs no nonce.
 * Everything lands in one cascade layer: a style sheet of our own wins without shouting.
 */
interface Option {
  readonly prepend?: boolean | 'queue'
  readonly priority?: number
  readonly mark?: string
}

interface Placed {
  readonly key: string
  readonly place: number
  readonly sheet: CSSStyleSheet
  css: string
  /** Ant Design hangs its notes on the element that it believes to have made. */
  readonly handle: HTMLElement
}

const FIRST = -1e6
let placed: Placed[] = []

export function updateCSS(css: string, key: string, option: Option = {}): HTMLElement {
  const name = `${option.mark ?? ''} ${key}`
  const found = placed.find((one) => one.key === name)
  if (found) {
    if (found.css !== css) found.sheet.replaceSync(inLayer(css))
    found.css = css
    return found.handle
  }
  return add(css, name, option).handle
}

export function injectCSS(css: string, option: Option = {}): HTMLElement {
  return add(css, '', option).handle
}

export function removeCSS(key: string, option: Option = {}) {
  const name = `${option.mark ?? ''} ${key}`
  show(placed.filter((one) => one.key !== name))
}

/** Nothing is cached here; Ant Design's own tests call it. */
export function clearContainerCache() {}

function add(css: string, key: string, { prepend, priority = 0 }: Option) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(inLayer(css))
  const place = prepend === 'queue' ? priority : prepend ? FIRST : 0
  const one: Placed = { key, place, sheet, css, handle: document.createElement('i') }
  const after = placed.findIndex((other) => other.place > place)
  show(placed.toSpliced(after < 0 ? placed.length : after, 0, one))
  return one
}

function show(next: Placed[]) {
  const ours = new Set(placed.map(({ sheet }) => sheet))
  const others = document.adoptedStyleSheets.filter((sheet) => !ours.has(sheet))
  placed = next
  document.adoptedStyleSheets = [...others, ...placed.map(({ sheet }) => sheet)]
}

function inLayer(css: string) {
  return `@layer antd {${css}}`
}
