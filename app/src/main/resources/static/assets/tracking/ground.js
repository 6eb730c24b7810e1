// The base map: the coast, and over it the area's own archive of tiles, whatever layers it has. Everything comes from this service.
import { addProtocol } from '../map/maplibre-gl.mjs'
import { PMTiles, Protocol } from '../map/pmtiles.mjs'

const SEA = '#dce7ec', LAND = '#f6f4ee', SHORE = '#a3b0b5', WATER = '#c3d9e6', GREEN = '#dfe9d3', HOUSE = '#e6e0d6', ROAD = '#ffffff', EDGE = '#bcb6a6', INK = '#3d4448'
const VECTOR = 1
const ISLANDS = [[-8.6, 49.8], [2.2, 60.9]]
export const FONT = ['Arial']

const address = file => new URL('/tracking/map/' + file, location.href).href
const archive = file => new PMTiles(address(file))

const surface = layer => /water|sea|ocean|river|lake/i.test(layer) ? WATER
  : /wood|park|green|landuse|landcover|vegetation/i.test(layer) ? GREEN : /build/i.test(layer) ? HOUSE : /land|earth/i.test(layer) ? LAND : null
const isRoad = layer => /road|street|transport|highway|path|rail|track/i.test(layer)

const is = form => ['==', ['geometry-type'], form]
const wide = (far, middle, near) => ['interpolate', ['exponential', 1.4], ['zoom'], 8, far, 14, middle, 18, near]

function areas(layer) {
  const paint = surface(layer)
  return paint ? [{ id: 'area-' + layer, type: 'fill', source: 'area', 'source-layer': layer, filter: is('Polygon'), paint: { 'fill-color': paint } }] : []
}

function lines(layer) {
  const line = (id, paint) => ({ id: id + layer, type: 'line', source: 'area', 'source-layer': layer, filter: is('LineString'), layout: { 'line-cap': 'round', 'line-join': 'round' }, paint })
  if (isRoad(layer)) return [line('edge-', { 'line-color': EDGE, 'line-width': wide(0.8, 3.5, 18) }), line('road-', { 'line-color': ROAD, 'line-width': wide(0.3, 2.3, 15) })]
  return [line('line-', { 'line-color': surface(layer) ?? EDGE, 'line-width': wide(0.5, 1, 3) })]
}

function names(layer) {
  const name = ['coalesce', ['get', 'name'], ['get', 'name1'], '']
  const halo = { 'text-color': INK, 'text-halo-color': LAND, 'text-halo-width': 1.5 }
  if (isRoad(layer)) {
    return [{ id: 'names-' + layer, type: 'symbol', source: 'area', 'source-layer': layer, minzoom: 13, filter: is('LineString'), paint: halo,
      layout: { 'symbol-placement': 'line', 'text-field': name, 'text-font': FONT, 'text-size': 12 } }]
  }
  if (!/place|settlement|name|label/i.test(layer)) return []
  return [{ id: 'names-' + layer, type: 'symbol', source: 'area', 'source-layer': layer, maxzoom: 15, filter: is('Point'), paint: halo, layout: { 'text-field': name, 'text-font': FONT, 'text-size': 15 } }]
}

/** Whom an archive names as the maker of its data, without what it would do to the page. */
const credit = ({ attribution = '' }) => new DOMParser().parseFromString(attribution, 'text/html').body.textContent.trim()

/**
 * What MapLibre draws before anything of anybody's is on the map, at once; and a promise of the area's own map, where there is something to see of it, and whose data they are.
 * @param say where only the coast can be drawn
 */
export function ground(say) {
  const protocol = new Protocol()
  addProtocol('pmtiles', protocol.tile)
  const coast = archive('coast.pmtiles'), area = archive('area.pmtiles')
  protocol.add(coast)
  protocol.add(area)
  const style = {
    version: 8,
    sources: { coast: { type: 'vector', url: 'pmtiles://' + address('coast.pmtiles') } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': SEA } },
      { id: 'land', type: 'fill', source: 'coast', 'source-layer': 'land', paint: { 'fill-color': LAND } },
      { id: 'shore', type: 'line', source: 'coast', 'source-layer': 'land', paint: { 'line-color': SHORE } }
    ]
  }
  return { style, area: read(area, say) }
}

async function read(area, say) {
  const coast = { source: null, layers: [], bounds: ISLANDS, credits: 'Coast: Natural Earth.' }
  try {
    const header = await area.getHeader()
    if (header.tileDataLength === 0) return coast
    const metadata = await area.getMetadata()
    return {
      ...drawnAs(header, metadata), bounds: [[header.minLon, header.minLat], [header.maxLon, header.maxLat]],
      credits: credit(metadata) ? `${coast.credits} Map: ${credit(metadata)}` : coast.credits
    }
  } catch (reason) {
    say('The map of the area could not be read; only the coast is drawn.')
    console.warn(reason)
    return coast
  }
}

function drawnAs(header, metadata) {
  const url = 'pmtiles://' + address('area.pmtiles')
  if (header.tileType !== VECTOR) return { source: { type: 'raster', url, tileSize: 256 }, layers: [{ id: 'area', type: 'raster', source: 'area' }] }
  const layers = (metadata.vector_layers ?? []).map(layer => layer.id)
  const order = [LAND, GREEN, WATER, HOUSE]
  layers.sort((a, b) => order.indexOf(surface(a)) - order.indexOf(surface(b)))
  return { source: { type: 'vector', url }, layers: [...layers.flatMap(areas), ...layers.flatMap(lines), ...layers.flatMap(names)] }
}
