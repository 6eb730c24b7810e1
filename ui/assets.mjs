// Fetches the design systems when they are not here yet, and copies what the pages need to the folder given.
// Left behind: the GDS Transport typeface and the royal crest, which are for service.gov.uk addresses only.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const out = process.argv[2] ?? join(here, 'target/classes/static/assets')
const json = path => JSON.parse(readFileSync(path, 'utf8'))

const wanted = json(join(here, 'package.json')).devDependencies
const present = name => {
  const path = join(here, 'node_modules', name, 'package.json')
  return existsSync(path) && json(path).version === wanted[name]
}
if (!Object.keys(wanted).every(present)) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error', '--prefer-offline'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
}

const govuk = join(here, 'node_modules/govuk-frontend/dist/govuk')
const moj = join(here, 'node_modules/@ministryofjustice/frontend/moj')

const plainType = css => css
  .replace(/@font-face\s*\{[^}]*\}/g, '')
  .replace(/"?GDS Transport"?,\s*arial,\s*sans-serif/g, 'arial,sans-serif')
  .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')

const withoutCrest = css => css.replace(/url\(\/assets\/images\/govuk-crest\.svg\)/g, 'none')

mkdirSync(join(out, 'images'), { recursive: true })
const write = (name, text) => {
  if (/GDS Transport|govuk-crest|\.woff/.test(text)) throw new Error(name + ' still asks for a typeface or crest that is not ours')
  writeFileSync(join(out, name), text)
}
const read = path => readFileSync(path, 'utf8')
write('govuk-frontend.css', withoutCrest(plainType(read(join(govuk, 'govuk-frontend.min.css')))))
const mojStyles = plainType(read(join(moj, 'moj-frontend.min.css')))
write('moj-frontend.css', mojStyles)
write('govuk-frontend.js', read(join(govuk, 'govuk-frontend.min.js')).replace(/\/\/# sourceMappingURL=.*/, ''))
for (const [, image] of mojStyles.matchAll(/url\(\/assets\/images\/([a-z-]+\.svg)\)/g)) {
  cpSync(join(moj, 'assets/images', image), join(out, 'images', image))
}

// The map: the program that draws it, what reads its tiles, and the coast of these islands, which the service tiles.
const map = join(out, 'map')
mkdirSync(map, { recursive: true })
const part = (name, file) => join(here, 'node_modules', name, file)
const withoutMap = text => text.replace(/\/\/# sourceMappingURL=.*/, '')
for (const file of ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css']) write('map/' + file, withoutMap(read(part('maplibre-gl', 'dist/' + file))))
cpSync(part('maplibre-gl', 'LICENSE.txt'), join(map, 'maplibre-gl-licence.txt'))
write('map/pmtiles.mjs', withoutMap(read(part('pmtiles', 'dist/pmtiles.js'))) + '\nexport const { PMTiles, Protocol } = pmtiles\n')

const { default: { feature } } = await import('topojson-client/dist/topojson-client.js')
const world = json(part('world-atlas', 'countries-10m.json'))
const islands = { 826: 'United Kingdom', 372: 'Ireland', 833: 'Isle of Man', 831: 'Guernsey', 832: 'Jersey' }
const coast = world.objects.countries.geometries.filter(country => country.id in islands).map(country => feature(world, country).geometry)
write('map/coast.json', JSON.stringify(coast, (_, value) => typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value))
