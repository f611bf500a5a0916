type Json = Readonly<Record<string, unknown>>

/** What is told so often, and is so long, gets a name of its own. */
const TWICE = 2
const LONG = 120

interface Found {
  count: number
  readonly name: string
}

/**
 * Takes every shape that stands in a description more than once out of it, and puts a reference in its
 * place: an order, a day, a case are then told once, by the name of the field in which they stood first.
 */
export function nameShapes(described: Json): { described: Json; schemas: Json } {
  const found = new Map<string, Found>()
  count(described, 'Shape', found)
  const names = new Map<string, string>()
  const taken = new Set(['Problem'])
  for (const [shape, { count, name }] of found)
    if (count >= TWICE) names.set(shape, unique(name, taken))

  const schemas: Record<string, unknown> = {}
  const refer = (value: unknown): unknown => {
    const name = isShape(value) ? names.get(JSON.stringify(value)) : undefined
    if (!name) return inside(value, refer)
    schemas[name] ??= inside(value, refer)
    return { $ref: `#/components/schemas/${name}` }
  }
  return { described: inside(described, refer) as Json, schemas }
}

function count(value: unknown, name: string, found: Map<string, Found>) {
  if (isShape(value)) {
    const shape = JSON.stringify(value)
    const known = found.get(shape) ?? { count: 0, name: nameOf(value, name) }
    known.count += 1
    found.set(shape, known)
    // Whatever stands within was counted when it came for the first time.
    if (known.count > 1) return
  }
  if (Array.isArray(value)) for (const one of value) count(one, name, found)
  else if (isRecord(value)) {
    // An operation, or a parameter, has a name of its own.
    const own = value.operationId ?? (value.in && value.name)
    const here = typeof own === 'string' ? pascal(own) : name
    for (const [key, one] of Object.entries(value))
      count(one, PLACES.has(key) ? here : pascal(key), found)
  }
}

/** Words of the notation: what stands below them is still called by the field. */
const PLACES = new Set(
  (
    'get post put delete parameters requestBody responses 200 content application/json schema ' +
    'properties items anyOf oneOf allOf additionalProperties'
  ).split(' '),
)

function isShape(value: unknown): value is Json {
  if (!isRecord(value) || typeof value.type !== 'string') return false
  const isLarge = value.type === 'object' || 'enum' in value || 'pattern' in value
  return isLarge && JSON.stringify(value).length >= LONG
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nameOf({ format }: Json, field: string) {
  return typeof format === 'string' ? pascal(format) : field
}

/** `help-requests` → `HelpRequest`. */
function pascal(text: string) {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return (
    joined
      .replace(/ies$/, 'y')
      .replace(/(ch|sh|s)es$/, '$1')
      .replace(/([^s])s$/, '$1') || 'Shape'
  )
}

function unique(name: string, taken: Set<string>) {
  let free = name
  for (let n = 2; taken.has(free); n++) free = `${name}${n}`
  taken.add(free)
  return free
}

function inside(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]))
}
