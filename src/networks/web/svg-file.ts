/** Hands a drawing over as a file of its own: black on white, without anything of the page. */
export function saveSvg(drawing: SVGSVGElement | null | undefined, name: string) {
  if (!drawing) return
  const url = URL.createObjectURL(new Blob([toSvgText(drawing)], { type: 'image/svg+xml' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}.svg`
  link.click()
  URL.revokeObjectURL(url)
}

/** Outside of the page there are no tokens, no classes and no keyboard. */
export function toSvgText(drawing: SVGSVGElement) {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  for (const one of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['class', 'tabindex', 'role', 'data-key']) one.removeAttribute(name)
  }
  copy.setAttribute('font-family', 'sans-serif')
  return new XMLSerializer()
    .serializeToString(copy)
    .replaceAll('currentColor', 'black')
    .replaceAll(/var\(--[\w-]+\)/g, 'white')
}
