// Prints the name lists of the npm package compromise (MIT) as lines "word TAB list", for Foresaid.Train.
// node lists.mjs PACKAGES-FOLDER
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const [packages] = process.argv.slice(2)
const nlp = createRequire(resolve(packages, 'x.js'))('compromise')
const lists = {
  MaleName: 'given', FemaleName: 'given', FirstName: 'given', LastName: 'family',
  Country: 'place', City: 'place', Region: 'place', Place: 'place',
  Demonym: 'origin', Organization: 'organisation', SportsTeam: 'organisation', Honorific: 'title',
}
const lines = []
for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
  for (const tag of [tags].flat()) {
    if ((tag === 'MaleName' || tag === 'FemaleName') && !word.includes(' ')) lines.push(`${word}\t${tag === 'MaleName' ? 'he' : 'she'}`)
    if (lists[tag] && !word.includes(' ')) lines.push(`${word}\t${lists[tag]}`)
  }
}
console.log([...new Set(lines)].sort().join('\n'))
