/** Says without opening anything that there is a box: pages that have none stay quick. */
export const FLAG = 'renqiao-offline'

export function hasBox() {
  return localStorage.getItem(FLAG) !== null
}
