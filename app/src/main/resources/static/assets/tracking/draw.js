// Draws a zone into the fields of its form. The fields are what is sent: whoever types sees it on the map, whoever draws sees it in the fields.
import { closed, isGeometry, metres, places, shortWay } from './shapes.js'
import { collection, drawn, zoneStyle } from './zones.js'

const PLACE = /^\s*(-?\d{1,3}(?:\.\d{1,12})?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d{1,12})?)\s*$/

/** Rings of places, as the form has them: one a line, the latitude first; an empty line begins a hole. */
function read(text) {
  return text.split(/\n\s*\n/).map(part => part.split('\n').map(line => PLACE.exec(line)).filter(Boolean).map(([, latitude, longitude]) => [Number(longitude), Number(latitude)])).filter(ring => ring.length)
}

const written = ([longitude, latitude]) => `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`

export function showDrawing(chart, tools, data, say) {
  const form = document.querySelector('main form:has([name="places"])')
  const field = name => form.querySelector(`[name="${name}"]`)
  const text = field('places'), radius = field('radius')
  const sent = text.value
  const shape = () => form.querySelector('[name="shape-kind"]:checked')?.value
  const find = id => tools.querySelector('#map-' + id)
  const { sources, layers } = zoneStyle('drawing', [], ['drawn', 'wrong'])
  chart.addSource('drawing', sources.drawing)
  layers.forEach(layer => chart.addLayer(layer))
  chart.addSource('corners', { type: 'geojson', data: collection([]) })
  chart.addLayer({ id: 'corners', type: 'circle', source: 'corners', paint: { 'circle-radius': 5, 'circle-color': '#ffffff', 'circle-stroke-width': 2, 'circle-stroke-color': '#0b0c0c' } })

  function zone() {
    const given = asked()
    return given && { ...given, geometry: shortWay(given.geometry) }
  }

  function asked() {
    const size = Number(radius.value), rings = read(text.value)
    if (shape() === 'GEOJSON') return pasted(size)
    if (shape() === 'CIRCLE' && rings.length) return { geometry: { type: 'Point', coordinates: rings[0][0] }, radius: size }
    if (shape() === 'CORRIDOR' && rings.length) return { geometry: { type: 'LineString', coordinates: rings.flat() }, width: size }
    return shape() === 'POLYGON' && rings.length ? { geometry: { type: 'Polygon', coordinates: rings } } : null
  }

  function pasted(size) {
    const { geometry, properties = {} } = text.value === sent && data.pasted ? { geometry: data.pasted } : json()
    return isGeometry(geometry) ? { geometry, radius: properties?.radius ?? size, width: properties?.width ?? size } : null
  }

  /** KML, GPX and several features are read by the service: they are shown once they were sent. */
  function json() {
    try {
      const given = JSON.parse(text.value)
      return given?.geometry ? given : { geometry: given }
    } catch {
      return {} // what is not written to its end yet; the form says so when it is sent
    }
  }

  function show(wrong = []) {
    const now = zone()
    const features = now ? drawn({ ...now, kind: 'drawn' }) : []
    const areas = { Polygon: [now?.geometry.coordinates], MultiPolygon: now?.geometry.coordinates }[now?.geometry.type] ?? []
    areas.forEach((rings, area) => rings.forEach((ring, i) => {
      const isWrong = area + 1 === wrong[0] && i + 1 === wrong[1]
      if (!ring.length) return
      features.push({ type: 'Feature', geometry: { type: 'LineString', coordinates: closed(ring) }, properties: { kind: isWrong ? 'wrong' : 'drawn' } })
      if (isWrong) features.push({ type: 'Feature', geometry: { type: 'Point', coordinates: data.wrongAt ?? ring[0] }, properties: { kind: 'wrong', name: data.wrongAt ? 'It crosses itself here' : 'This ring cannot be drawn' } })
    }))
    if (now?.geometry.type === 'LineString') features.push({ type: 'Feature', geometry: now.geometry, properties: { kind: 'drawn' } })
    chart.getSource('drawing').setData(collection(features))
    const corners = now ? places(now.geometry.coordinates).map(at => ({ type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties: {} })) : []
    chart.getSource('corners').setData(collection(corners))
    find('hole').disabled = shape() !== 'POLYGON'
    find('reach').disabled = shape() !== 'CIRCLE'
    return now
  }

  function write(value, words) {
    text.value = value
    show()
    say(words)
  }

  function add(place) {
    if (!shape()) return say('Choose the form of the zone first.')
    if (shape() === 'GEOJSON') return say('Pasted GeoJSON is not drawn into: choose a circle, an area or a way.')
    if (shape() === 'CIRCLE') {
      if (!radius.value) radius.value = 100
      return write(written(place), `The middle is ${written(place)}.`)
    }
    const before = text.value.replace(/[ \t]+$/, '')
    write(before && !before.endsWith('\n') ? before + '\n' + written(place) : before + written(place), `Added ${written(place)}.`)
  }

  chart.on('click', event => add(event.lngLat.toArray()))
  find('add').addEventListener('click', () => add(chart.getCenter().toArray()))
  find('hole').addEventListener('click', () => write(text.value.trimEnd() + '\n\n', 'The next places are the corners of a hole.'))
  find('undo').addEventListener('click', () => write(text.value.trimEnd().split('\n').slice(0, -1).join('\n').trimEnd(), 'Taken away.'))
  find('reach').addEventListener('click', () => {
    const now = zone()
    if (!now) return say('Add the middle first.')
    radius.value = Math.max(1, Math.round(metres(now.geometry.coordinates, chart.getCenter().toArray())))
    show()
    say(`The radius is ${radius.value} m.`)
  })
  form.addEventListener('input', event => { if (['places', 'radius', 'shape-kind'].includes(event.target.name)) show() })
  tools.hidden = false
  chart.getContainer().classList.add('tutela-map__frame--draws')
  const now = show(data.wrong)
  if (now) {
    const all = places(now.geometry.coordinates).filter(([longitude, latitude]) => Math.abs(longitude) <= 360 && Math.abs(latitude) <= 85)
    const reach = now.radius ? now.radius / 60000 : 0.001
    if (all.length) chart.fitBounds(all.reduce(([[w, s], [e, n]], [x, y]) => [[Math.min(w, x - reach), Math.min(s, y - reach)], [Math.max(e, x + reach), Math.max(n, y + reach)]], [[360, 90], [-360, -90]]), { animate: false, padding: 40, maxZoom: 17 })
  }
}
