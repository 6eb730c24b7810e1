// Where devices were: each position in the colour of how well it is known, with its circle of confidence; the way between them, and where it is not known.
import { FONT } from './ground.js'
import { places } from './shapes.js'

const FIELDS = 6
const MILLION = 1e6
/** Metres a pixel at zoom 0 on the equator, with tiles of 512 pixels. */
const PIXEL = 78271.517
const FINE = '#12436d', FAIR = '#1a8f86', POOR = '#f46a25', UNUSED = '#6f777b', WAY = '#505a5f'

/** The rows of whole numbers as MapTrail writes them. */
function read(trail) {
  const fixes = []
  for (let i = 0; i < trail.fixes.length; i += FIELDS) {
    const [time, latitude, longitude, accuracy, speed, became] = trail.fixes.slice(i, i + FIELDS)
    fixes.push({ at: [longitude / MILLION, latitude / MILLION], time: trail.base + time, accuracy, speed: speed < 0 ? null : speed * 0.036, used: became % 2 === 1, words: trail.words[(became >> 1) - 1] ?? '' })
  }
  for (let i = 0; i < trail.marks.length; i += 2) fixes[trail.marks[i]].mark = trail.marks[i + 1]
  const gaps = trail.gaps.map(([from, to, cause]) => ({ from: trail.base + from, to: to === null ? Infinity : trail.base + to, cause }))
  return { name: trail.name, fixes, gaps, stops: trail.stops }
}

export function boundsOf(data) {
  const all = data.trails.flatMap(trail => read(trail).fixes.filter(fix => fix.used).map(fix => fix.at))
  for (const zone of data.zones) all.push(...places(zone.geometry.coordinates))
  for (const { at } of data.circles) all.push(at)
  if (all.length === 0) return null
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [longitude, latitude] of all) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  const margin = 0.0008
  return [[west - margin, south - margin], [east + margin, north + margin]]
}

/** The ways between positions, and dashed the ones over a silence. */
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
    way.push(used[i])
  }
  if (way.length > 1) line(way, {})
  return features
}

const points = trails => trails.flatMap(({ fixes }, trail) => fixes.map((fix, i) => ({
  type: 'Feature', geometry: { type: 'Point', coordinates: fix.at },
  properties: { trail, i, accuracy: fix.accuracy, used: fix.used, ...(fix.mark && { mark: fix.mark }), ...(fix.used && fix.words && { decided: true }) }
})))

const collection = features => ({ type: 'FeatureCollection', features })

/** So many metres on the ground, whatever the scale. */
export const onGround = (metres, latitude) => {
  const pixels = zoom => ['/', ['*', metres, 2 ** zoom], PIXEL * Math.cos(latitude * Math.PI / 180)]
  return ['interpolate', ['exponential', 2], ['zoom'], 0, pixels(0), 22, pixels(22)]
}

const moments = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
export const moment = seconds => moments.format(seconds * 1000)

export function described(fix) {
  const speed = fix.speed === null ? '' : `, ${fix.speed.toFixed(1)} km/h`
  const more = fix.words ? (fix.used ? `. It ${fix.words[0].toLowerCase()}${fix.words.slice(1)}` : `. ${fix.words}`) : ''
  return `${fix.mark ? fix.mark + ': ' : ''}${moment(fix.time)}, within ${fix.accuracy} m${speed}${more}.`
}

export function showTrails(chart, data, say) {
  const trails = data.trails.map(read)
  const first = trails.find(trail => trail.fixes.length)
  if (!first) return []
  const latitude = first.fixes[0].at[1]
  const colour = ['case', ['!', ['get', 'used']], UNUSED, ['step', ['get', 'accuracy'], FINE, 10.5, FAIR, 30.5, POOR]]
  chart.addSource('ways', { type: 'geojson', data: collection(trails.flatMap(ways)) })
  chart.addSource('fixes', { type: 'geojson', data: collection(points(trails)), tolerance: 0 })
  chart.addSource('stops', { type: 'geojson', data: collection(trails.flatMap(({ stops }) => stops.map(stop => ({ type: 'Feature', geometry: { type: 'Point', coordinates: stop.at }, properties: { words: stop.words } })))) })
  const flat = { 'circle-pitch-alignment': 'map' }
  chart.addLayer({ id: 'confidence', type: 'circle', source: 'fixes', minzoom: 13, paint: { ...flat, 'circle-radius': onGround(['get', 'accuracy'], latitude), 'circle-color': colour, 'circle-opacity': 0.08, 'circle-stroke-width': 0.5, 'circle-stroke-color': colour, 'circle-stroke-opacity': 0.3 } })
  chart.addLayer({ id: 'way', type: 'line', source: 'ways', filter: ['!', ['has', 'gap']], layout: { 'line-join': 'round' }, paint: { 'line-color': WAY, 'line-width': 1.5 } })
  chart.addLayer({ id: 'gap', type: 'line', source: 'ways', filter: ['has', 'gap'], paint: { 'line-color': POOR, 'line-width': 2.5, 'line-dasharray': [2, 2] } })
  chart.addLayer({ id: 'stop', type: 'symbol', source: 'stops', layout: { 'text-field': '□', 'text-font': FONT, 'text-size': 26, 'text-allow-overlap': true }, paint: { 'text-color': '#0b0c0c', 'text-halo-color': '#fff', 'text-halo-width': 1 } })
  chart.addLayer({ id: 'fixes', type: 'circle', source: 'fixes', paint: { 'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 1.5, 16, ['case', ['has', 'decided'], 7, 4.5]], 'circle-color': colour,
    'circle-opacity': ['case', ['get', 'used'], 1, 0.25], 'circle-stroke-width': ['case', ['has', 'decided'], 2, 1], 'circle-stroke-color': ['case', ['has', 'decided'], '#0b0c0c', ['get', 'used'], '#ffffff', UNUSED] } })
  chart.addLayer({ id: 'cause', type: 'symbol', source: 'ways', filter: ['has', 'gap'], layout: { 'symbol-placement': 'line-center', 'text-field': ['get', 'cause'], 'text-font': FONT, 'text-size': 13 }, paint: { 'text-color': '#942514', 'text-halo-color': '#fff', 'text-halo-width': 2 } })
  chart.addLayer({ id: 'mark', type: 'symbol', source: 'fixes', filter: ['has', 'mark'], layout: { 'text-field': ['get', 'mark'], 'text-font': FONT, 'text-size': 14, 'text-offset': [0, -1.1] }, paint: { 'text-color': '#0b0c0c', 'text-halo-color': '#fff', 'text-halo-width': 2 } })
  chart.on('click', 'fixes', ({ features: [{ properties: { trail, i } }] }) => say((trails.length > 1 ? trails[trail].name + ', ' : '') + described(trails[trail].fixes[i])))
  chart.on('click', 'stop', ({ features: [{ properties: { words } }] }) => say(words + '.'))
  for (const layer of ['fixes', 'stop']) {
    chart.on('mouseenter', layer, () => { chart.getCanvas().style.cursor = 'pointer' })
    chart.on('mouseleave', layer, () => { chart.getCanvas().style.cursor = '' })
  }
  return trails
}
