export interface MediaType {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
}

/** `multipart/related; type="application/dicom"; boundary=abc` */
export function readMediaType(text: string): MediaType | undefined {
  const [type = '', ...rest] = splitOutsideQuotes(text, ';')
  if (!/^[\w*+.-]+\/[\w*+.-]+$/.test(type.trim())) return undefined
  const parameters = rest.map((parameter) => {
    const equals = parameter.indexOf('=')
    const value = parameter.slice(equals + 1).trim()
    return [
      parameter.slice(0, equals).trim().toLowerCase(),
      value.replace(/^"(.*)"$/, '$1'),
    ] as const
  })
  return { type: type.trim().toLowerCase(), parameters: new Map(parameters) }
}

/** The wishes of an Accept header, the dearest first; without a header, anything. */
export function readAccept(header: string | undefined): MediaType[] {
  const wishes = splitOutsideQuotes(header || '*/*', ',').map(readMediaType)
  return wishes
    .filter((wish) => wish !== undefined)
    .filter((wish) => quality(wish) > 0)
    .sort((a, b) => quality(b) - quality(a))
}

function quality({ parameters }: MediaType) {
  const q = Number(parameters.get('q') ?? 1)
  return Number.isFinite(q) ? q : 1
}

function splitOutsideQuotes(text: string, separator: string) {
  return text.match(new RegExp(`(?:"[^"]*"|[^"${separator}])+`, 'g')) ?? []
}
