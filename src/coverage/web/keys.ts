/** Where answers are kept while the page is open. */
export const keys = {
  all: ['coverage'],
  own: ['coverage', 'own'],
  waiting: ['coverage', 'waiting'],
  institution: (id: string) => ['coverage', 'institution', id],
  houses: (filter: object) => ['coverage', 'houses', filter],
  city: (filter: object) => ['coverage', 'city', filter],
  gaps: ['coverage', 'gaps'],
  choices: ['coverage', 'choices'],
  designations: ['coverage', 'designations'],
} as const
