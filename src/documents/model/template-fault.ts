import type { DocumentField } from './kind.ts'

/** What is wrong at one place of a template. */
export interface TemplateFault {
  readonly place: string
  readonly code: string
  readonly message: string
}

interface Tag {
  readonly place: string
  readonly content: string
  readonly broken?: true
}

/** What stands before the name and means something to us: a list, its opposite, its end. */
const SIGNS = /^([#^/]?)\s*(.*)$/s
/** What the engine would understand and a template must not say: raw XML, other brackets, formulas. */
const FORBIDDEN = /^[@=\-%*!&>$:]/

interface Open {
  readonly name: string
  readonly place: string
  readonly fields: readonly DocumentField[]
}

/** Goes through the tags of one part in order, as the engine will: which of them nobody will fill. */
export function findTemplateFaults(
  tags: readonly Tag[],
  fields: readonly DocumentField[],
): TemplateFault[] {
  const faults: TemplateFault[] = []
  const open: Open[] = []
  for (const { place, content, broken } of tags) {
    const say = (code: string, message: string) => faults.push({ place, code, message })
    const [, sign, rest = ''] = SIGNS.exec(content.trim()) ?? []
    const name = rest.trim()
    const known = [...(open.at(-1)?.fields ?? []), ...fields].find(({ tag }) => tag === name)
    if (broken) say('bracket-alone', `“${content}”的花括号不成对，请补全或删去。`)
    else if (FORBIDDEN.test(content.trim()))
      say('tag-not-allowed', `{${content}} 的写法不允许，只能写占位符的名字，例如 {案主姓名}。`)
    else if (sign === '/') {
      const last = open.pop()
      if (!last) say('list-not-open', `{/${name}} 前面没有 {#${name}}，请补上或删去。`)
      else if (name !== '' && last.name !== name)
        say('list-crossed', `{#${last.name}} 还没有结束，就写了 {/${name}}，请调整顺序。`)
    } else if (!known) say('unknown-placeholder', unknown(name, fields))
    else if (sign && !known.each)
      say('not-a-list', `“${name}”不是清单，请写成 {${name}}，不要加 # 或 ^。`)
    else if (!sign && known.each)
      say('is-a-list', `“${name}”是清单，请写成 {#${name}}……{/${name}}。`)
    else if (sign) open.push({ name, place, fields: known.each ?? [] })
  }
  for (const { name, place } of open)
    faults.push({
      place,
      code: 'list-not-closed',
      message: `{#${name}} 没有结束，请在后面加上 {/${name}}。`,
    })
  return faults
}

/** The tags that the paper should have, and that stand nowhere in the template. */
export function findMissing(tags: readonly Tag[], fields: readonly DocumentField[]) {
  const used = new Set(tags.map(({ content }) => content.trim().replace(/^[#^]\s*/, '')))
  return fields.filter(({ tag, required }) => required && !used.has(tag)).map(({ tag }) => tag)
}

/** With the likeliest that was meant, so that a slip is mended at once. */
function unknown(name: string, fields: readonly DocumentField[]) {
  const all = fields.flatMap(({ tag, each = [] }) => [tag, ...each.map((inner) => inner.tag)])
  const shared = (tag: string) => [...tag].filter((sign) => name.includes(sign)).length
  const near = all.filter((tag) => shared(tag) >= 2).sort((a, b) => shared(b) - shared(a))[0]
  const hint = near ? `是不是想写 {${near}}？` : '请从占位符清单里选一个。'
  return `没有“${name}”这个占位符。${hint}`
}
