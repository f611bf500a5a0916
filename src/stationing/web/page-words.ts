/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  posts: { zh: '驻点社工', en: 'Stationed posts' },
  post: { zh: '驻点', en: 'Stationed post' },
  print: { zh: '打印驻点协议', en: 'Print the agreement' },
}
