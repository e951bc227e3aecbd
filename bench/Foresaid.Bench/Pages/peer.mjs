// Extracts articles with Readability over linkedom and prints, as JSON, the milliseconds of processor time that a page took, and how many gave an article.
// node peer.mjs PACKAGES-FOLDER PAGES-FOLDER
import { createRequire } from 'node:module'
import { resolve, join } from 'node:path'
import { readFileSync, readdirSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const [packages, folder] = process.argv.slice(2)
const require = createRequire(resolve(packages, 'x.js'))
const { Readability } = require('@mozilla/readability')
const { parseHTML } = require('linkedom')

const texts = readdirSync(folder).filter(name => name.endsWith('.html.gz')).sort().filter((_, index) => index % 4 === 0).map(name => gunzipSync(readFileSync(join(folder, name))).toString('utf8'))
function read(text) {
  try {
    return new Readability(parseHTML(text).document).parse()?.textContent ? 1 : 0
  } catch {
    return 0
  }
}

texts.forEach(read) // A first round, so that compiling is not counted.
const before = process.cpuUsage()
const articles = texts.reduce((sum, text) => sum + read(text), 0)
const used = process.cpuUsage(before)
console.log(JSON.stringify({ milliseconds: (used.user + used.system) / 1000 / texts.length, articles }))
