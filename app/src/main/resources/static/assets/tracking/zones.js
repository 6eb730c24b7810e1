// Zones and the circles round crimes: each kind in a colour of its own, with its name beside it.
import { FONT } from './ground.js'
import { circle, ground, places } from './shapes.js'

const COLOURS = ['match', ['get', 'kind'], 'exclusion', '#d4351c', 'curfew', '#00703c', 'attendance', '#4c2c92', 'drawn', '#1d70b8', 'wrong', '#d4351c', '#0b0c0c']

const feature = (geometry, properties) => ({ type: 'Feature', geometry, properties })
const middle = all => [all.reduce((sum, place) => sum + place[0], 0) / all.length, Math.max(...all.map(place => place[1]))]

/** A zone, what lies around it where a warning is given, and its name at its northern edge. */
export function drawn(zone) {
  const covers = ground(zone)
  const features = covers ? [feature(covers, { kind: zone.kind })] : []
  if (covers && zone.name) features.push(feature({ type: 'Point', coordinates: middle(places(covers.coordinates)) }, { kind: zone.kind, name: zone.name }))
  if (zone.buffer > 0 && zone.geometry.type === 'Point') features.push(feature(circle(zone.geometry.coordinates, zone.radius + zone.buffer), { kind: zone.kind, warns: true }))
  return features
}

export function addZoneLayers(chart, source) {
  chart.addSource(source, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  const area = ['==', ['geometry-type'], 'Polygon']
  chart.addLayer({ id: source + '-fill', type: 'fill', source, filter: ['all', area, ['!', ['has', 'warns']]], paint: { 'fill-color': COLOURS, 'fill-opacity': 0.16 } })
  chart.addLayer({ id: source + '-edge', type: 'line', source, filter: ['all', area, ['!', ['has', 'warns']]], paint: { 'line-color': COLOURS, 'line-width': 2 } })
  chart.addLayer({ id: source + '-warns', type: 'line', source, filter: ['has', 'warns'], paint: { 'line-color': COLOURS, 'line-width': 1.5, 'line-dasharray': [3, 3] } })
  chart.addLayer({ id: source + '-line', type: 'line', source, filter: ['==', ['geometry-type'], 'LineString'], paint: { 'line-color': COLOURS, 'line-width': 3 } })
  chart.addLayer({ id: source + '-name', type: 'symbol', source, filter: ['has', 'name'], layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 14, 'text-anchor': 'bottom', 'text-allow-overlap': true },
    paint: { 'text-color': COLOURS, 'text-halo-color': '#ffffff', 'text-halo-width': 2 } })
}

export function showZones(chart, data) {
  addZoneLayers(chart, 'zones')
  const features = data.zones.flatMap(drawn)
  for (const { at, radius, name } of data.circles) features.push(...drawn({ geometry: { type: 'Point', coordinates: at }, radius, name, kind: 'crime' }))
  chart.getSource('zones').setData({ type: 'FeatureCollection', features })
}
