// Tags texts with a peer from npm and prints, as JSON, the seconds of processor time of the best round and the tokens with their places and tags.
// node peers.mjs PACKAGES-FOLDER wink|compromise TEXTS.json ROUNDS
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { readFileSync } from 'node:fs'

const [packages, name, file, rounds] = process.argv.slice(2)
const require = createRequire(resolve(packages, 'x.js'))
const texts = JSON.parse(readFileSync(file, 'utf8'))

const peers = {
  wink() {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'))
    const { its } = nlp
    return text => {
      const tokens = nlp.readDoc(text).tokens()
      const [words, tags] = [tokens.out(its.value), tokens.out(its.pos)]
      return words.map((word, index) => [word, tags[index]])
    }
  },
  compromise() {
    const nlp = require('compromise')
    const order = [
      ['ProperNoun', 'PROPN'], ['Auxiliary', 'AUX'], ['Modal', 'AUX'], ['Copula', 'AUX'], ['Verb', 'VERB'], ['Pronoun', 'PRON'], ['Determiner', 'DET'],
      ['Adjective', 'ADJ'], ['Adverb', 'ADV'], ['Preposition', 'ADP'], ['Conjunction', 'CCONJ'], ['Value', 'NUM'], ['Noun', 'NOUN'], ['Expression', 'INTJ'],
    ]
    return text => nlp(text).json({ offset: false }).flatMap(sentence => sentence.terms.filter(term => term.text).map(term =>
      [term.text, (order.find(([tag]) => term.tags.includes(tag)) ?? ['', 'X'])[1]]))
  },
}

// Milliseconds of processor time.
const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
const started = spent()
const read = peers[name]()
read('A first sentence, to load all that is loaded late.')
const loaded = spent() - started
let best = Infinity
let result
for (let round = 0; round < Number(rounds); round++) {
  const before = spent()
  result = texts.map(read)
  best = Math.min(best, spent() - before)
}

// The places of the tokens, by looking for each behind the one before.
const placed = result.map((tokens, index) => {
  let at = 0
  return tokens.flatMap(([word, tag]) => {
    const found = texts[index].indexOf(word, at)
    if (found < 0) return []
    at = found + word.length
    return [[found, at, tag]]
  })
})
console.log(JSON.stringify({ seconds: best / 1000, load: loaded, tokens: placed }))
