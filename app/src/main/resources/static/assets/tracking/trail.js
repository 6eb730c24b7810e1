// Where devices were: each position in the colour of how well it is known, with its circle of confidence; the way between them, and where it is not known.
import { FONT } from './ground.js'
import { metres, places } from './shapes.js'
import { allZones, collection, drawn } from './zones.js'

const FIELDS = 6
const MILLION = 1e6
/** More positions than this have their circles of confidence only when looked at from near. */
const MANY = 2000
/** Metres a pixel at zoom 0 on the equator, with tiles of 512 pixels. */
const PIXEL = 78271.517
const FINE = '#12436d', FAIR = '#1a8f86', POOR = '#f46a25', UNUSED = '#6f777b', WAY = '#505a5f'

/** The rows of whole numbers as MapTrail writes them. */
export function read(trail) {
  const fixes = []
  for (let i = 0; i < trail.fixes.length; i += FIELDS) {
    const [time, latitude, longitude, accuracy, speed, became] = trail.fixes.slice(i, i + FIELDS)
    fixes.push({ at: [longitude / MILLION, latitude / MILLION], time: trail.base + time, accuracy, speed: speed < 0 ? null : speed * 0.036, used: became % 2 === 1, words: trail.words[(became >> 1) - 1] ?? '' })
  }
  for (let i = 0; i < trail.marks.length; i += 2) fixes[trail.marks[i]].mark = trail.marks[i + 1]
  const gaps = trail.gaps.map(([from, to, cause]) => ({ from: trail.base + from, to: to === null ? Infinity : trail.base + to, cause }))
  return { name: trail.name, fixes, gaps, stops: trail.stops }
}

export function boundsOf(data, trails) {
  const all = trails.flatMap(trail => trail.fixes.filter(fix => fix.used).map(fix => fix.at))
  for (const { geometry } of allZones(data).flatMap(drawn)) all.push(...places(geometry.coordinates))
  if (all.length === 0) return null
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [longitude, latitude] of all) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  const margin = 0.0003
  return [[west - margin, south - margin], [east + margin, north + margin]]
}

/** The ways between positions, and dashed the ones over a silence. Who is still within the circle of confidence of a position need not have moved, and no line says so. */
function ways({ fixes, gaps }) {
  const used = fixes.filter(fix => fix.used)
  const features = []
  const line = (all, properties) => features.push({ type: 'Feature', properties, geometry: { type: 'LineString', coordinates: all.map(fix => fix.at) } })
  let way = used.slice(0, 1)
  for (let i = 1; i < used.length; i++) {
    const silence = gaps.find(gap => gap.from >= used[i - 1].time && gap.from < used[i].time || gap.from <= used[i - 1].time && gap.to >= used[i].time)
    if (silence) {
      if (way.length > 1) line(way, {})
      line([used[i - 1], used[i]], { gap: true, cause: silence.cause })
      way = []
    }
    const last = way.at(-1)
    if (!last || i === used.length - 1 || metres(last.at, used[i].at) > last.accuracy) way.push(used[i])
  }
  if (way.length > 1) line(way, {})
  return features
}

/**
 * Those that are drawn alike are one feature of many points, because each feature costs: unused ones first, then the better known the later, those that decided
 * something on top. One with a mark beside it stands alone.
 */
function positions(trails) {
  const alike = new Map()
  trails.forEach(({ fixes }, trail) => fixes.forEach(fix => {
    const decided = fix.used && fix.words !== ''
    const key = [trail, fix.used, fix.accuracy, decided, fix.mark].join()
    if (!alike.has(key)) {
      const properties = { trail, accuracy: fix.accuracy, used: fix.used, ...(fix.mark && { mark: fix.mark }), ...(decided && { decided }) }
      alike.set(key, { type: 'Feature', properties, geometry: { type: 'MultiPoint', coordinates: [] } })
    }
    alike.get(key).geometry.coordinates.push(fix.at)
  }))
  const rank = ({ properties: { used, decided, accuracy } }) => (used ? 1e6 : 0) + (decided ? 1e7 : 0) - accuracy
  return [...alike.values()].sort((a, b) => rank(a) - rank(b))
}

/** How many pixels a metre on the ground is, at a zoom. */
export const pixels = (zoom, latitude) => 2 ** zoom / (PIXEL * Math.cos(latitude * Math.PI / 180))

const moments = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
export const moment = seconds => moments.format(seconds * 1000)

export function described(fix) {
  const speed = fix.speed === null ? '' : `, ${fix.speed.toFixed(1)} km/h`
  const more = fix.words ? (fix.used ? `. It ${fix.words[0].toLowerCase()}${fix.words.slice(1)}` : `. ${fix.words}`) : ''
  return `${fix.mark ? fix.mark + ': ' : ''}${moment(fix.time)}, within ${fix.accuracy} m${speed}${more}.`
}

const label = (source, id, text, more) => ({ id, type: 'symbol', source, ...more, layout: { 'text-field': text, 'text-font': FONT, 'text-size': 14, ...more.layout }, paint: { 'text-color': '#0b0c0c', 'text-halo-color': '#ffffff', 'text-halo-width': 2 } })

/** What a map draws of all trails together. */
export function trailStyle(trails) {
  const first = trails.find(trail => trail.fixes.length)
  if (!first) return { sources: {}, layers: [] }
  const latitude = first.fixes[0].at[1]
  const many = trails.reduce((sum, trail) => sum + trail.fixes.length, 0) > MANY
  const stops = trails.flatMap(trail => trail.stops.map(stop => ({ type: 'Feature', geometry: { type: 'Point', coordinates: stop.at }, properties: { words: stop.words } })))
  const colour = ['case', ['!', ['get', 'used']], UNUSED, ['step', ['get', 'accuracy'], FINE, 10.5, FAIR, 30.5, POOR]]
  const onGround = zoom => ['*', ['get', 'accuracy'], pixels(zoom, latitude)]
  // both layers ask each position for the same things, so that one program draws them
  const confidence = { 'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 0, onGround(0), 22, onGround(22)], 'circle-color': colour, 'circle-opacity': ['case', ['get', 'used'], 0.08, 0.04],
    'circle-stroke-width': ['case', ['get', 'used'], 0.5, 0.4], 'circle-stroke-color': colour }
  const points = { 'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, ['case', ['has', 'decided'], 2.5, 1.5], 16, ['case', ['has', 'decided'], 7, 4.5]], 'circle-color': colour, 'circle-opacity': ['case', ['get', 'used'], 1, 0.25],
    'circle-stroke-width': ['case', ['has', 'decided'], 2, 1], 'circle-stroke-color': ['case', ['has', 'decided'], '#0b0c0c', ['get', 'used'], '#ffffff', UNUSED] }
  return {
    sources: {
      ways: { type: 'geojson', data: collection(trails.flatMap(ways)) },
      fixes: { type: 'geojson', data: collection(positions(trails)), maxzoom: 15 },
      ...(stops.length && { stops: { type: 'geojson', data: collection(stops) } })
    },
    layers: [
      { id: 'confidence', type: 'circle', source: 'fixes', minzoom: many ? 17 : 13, paint: confidence },
      { id: 'way', type: 'line', source: 'ways', filter: ['!', ['has', 'gap']], paint: { 'line-color': WAY, 'line-width': 1.5 } },
      { id: 'gap', type: 'line', source: 'ways', filter: ['has', 'gap'], paint: { 'line-color': POOR, 'line-width': 2.5, 'line-dasharray': [2, 2] } },
      ...(stops.length ? [label('stops', 'stop', '□', { layout: { 'text-size': 26, 'text-allow-overlap': true } })] : []),
      { id: 'fixes', type: 'circle', source: 'fixes', paint: points },
      ...(trails.some(trail => trail.gaps.length) ? [label('ways', 'cause', ['get', 'cause'], { filter: ['has', 'gap'], layout: { 'symbol-placement': 'line-center' } })] : []),
      ...(trails.some(trail => trail.fixes.some(fix => fix.mark)) ? [label('fixes', 'mark', ['get', 'mark'], { filter: ['has', 'mark'], layout: { 'text-variable-anchor': ['bottom', 'top', 'left', 'right'], 'text-radial-offset': 0.8 } })] : [])
    ]
  }
}

/** Who points at a position is told of it; the table and the play-back tell everybody. */
export function answerClicks(chart, trails, say) {
  chart.on('click', 'fixes', ({ lngLat, features: [{ properties: { trail } }] }) => {
    const away = fix => metres(fix.at, [lngLat.lng, lngLat.lat])
    const nearest = trails[trail].fixes.reduce((best, fix) => away(fix) < away(best) ? fix : best)
    say((trails.length > 1 ? trails[trail].name + ', ' : '') + described(nearest))
  })
  if (chart.getLayer('stop')) chart.on('click', 'stop', ({ features: [{ properties: { words } }] }) => say(words + '.'))
}
