/** `150 小时 30 分`. */
export function tellMinutes(minutes: number) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return {
    zh: rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`,
    en: rest === 0 ? `${hours} h` : `${hours} h ${rest} min`,
  }
}
