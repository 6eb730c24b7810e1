// Zones and the circles round crimes: each kind in a colour of its own, with its name beside it.
import { FONT } from './ground.js'
import { circle, ground, places } from './shapes.js'

const COLOURS = { exclusion: '#d4351c', curfew: '#00703c', attendance: '#4c2c92', crime: '#0b0c0c', drawn: '#1d70b8', wrong: '#d4351c' }

const feature = (geometry, properties) => ({ type: 'Feature', geometry, properties })
const middle = all => [all.reduce((sum, place) => sum + place[0], 0) / all.length, Math.max(...all.map(place => place[1]))]
export const collection = features => ({ type: 'FeatureCollection', features })

/** A zone, what lies around it where a warning is given, and its name at its northern edge. */
export function drawn(zone) {
  const covers = ground(zone)
  const features = covers ? [feature(covers, { kind: zone.kind })] : []
  if (covers && zone.name) features.push(feature({ type: 'Point', coordinates: middle(places(covers.coordinates)) }, { kind: zone.kind, name: zone.name }))
  if (zone.buffer > 0 && zone.geometry.type === 'Point') features.push(feature(circle(zone.geometry.coordinates, zone.radius + zone.buffer), { warns: zone.kind }))
  return features
}

/** A layer for each kind and not one that asks each feature: all of them, and the coast, are then drawn by the same few programs of the graphics card. */
export function zoneStyle(source, features, kinds) {
  const layers = kinds.flatMap(kind => [
    { id: `${source}-fill-${kind}`, type: 'fill', source, filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['==', ['get', 'kind'], kind]], paint: { 'fill-color': COLOURS[kind], 'fill-opacity': 0.16 } },
    { id: `${source}-edge-${kind}`, type: 'line', source, filter: ['==', ['get', 'kind'], kind], paint: { 'line-color': COLOURS[kind], 'line-width': 2 } },
    { id: `${source}-warns-${kind}`, type: 'line', source, filter: ['==', ['get', 'warns'], kind], paint: { 'line-color': COLOURS[kind], 'line-width': 1.5, 'line-dasharray': [3, 3] } }
  ])
  layers.push({ id: source + '-name', type: 'symbol', source, filter: ['has', 'name'], layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 14, 'text-anchor': 'bottom', 'text-allow-overlap': true },
    paint: { 'text-color': '#0b0c0c', 'text-halo-color': '#ffffff', 'text-halo-width': 2 } })
  return { sources: { [source]: { type: 'geojson', data: collection(features) } }, layers }
}

export const allZones = data => [...data.zones, ...data.circles.map(({ at, radius, name }) => ({ geometry: { type: 'Point', coordinates: at }, radius, name, kind: 'crime' }))]

export function zonesOf(data) {
  const all = allZones(data)
  return all.length ? zoneStyle('zones', all.flatMap(drawn), [...new Set(all.map(zone => zone.kind))]) : { sources: {}, layers: [] }
}
