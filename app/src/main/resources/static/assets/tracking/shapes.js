// Zones and circles of so many metres, as areas that can be drawn.
const EARTH = 6371008.8
const CORNERS = 72
const radians = degrees => degrees * Math.PI / 180

/** A place so many metres east and north of another. */
export const shifted = ([longitude, latitude], east, north) =>
  [longitude + east / (EARTH * Math.cos(radians(latitude))) * 180 / Math.PI, latitude + north / EARTH * 180 / Math.PI]

export function metres([aEast, aNorth], [bEast, bNorth]) {
  const half = Math.sin(radians(bNorth - aNorth) / 2) ** 2 + Math.cos(radians(aNorth)) * Math.cos(radians(bNorth)) * Math.sin(radians(bEast - aEast) / 2) ** 2
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)))
}

export function circle(at, radius) {
  const ring = []
  for (let i = 0; i <= CORNERS; i++) ring.push(shifted(at, Math.sin(2 * Math.PI * i / CORNERS) * radius, Math.cos(2 * Math.PI * i / CORNERS) * radius))
  return { type: 'Polygon', coordinates: [ring] }
}

/** Each stretch of a way with half its width on both sides, and a circle at each corner: drawn over one another they are the corridor. */
function corridor(line, width) {
  const half = width / 2
  const parts = line.map(at => circle(at, half).coordinates)
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]]
    const east = (b[0] - a[0]) * Math.cos(radians((a[1] + b[1]) / 2)), north = b[1] - a[1], length = Math.hypot(east, north) || 1
    const [x, y] = [-north / length * half, east / length * half]
    parts.push([[shifted(a, x, y), shifted(b, x, y), shifted(b, -x, -y), shifted(a, -x, -y), shifted(a, x, y)]])
  }
  return { type: 'MultiPolygon', coordinates: parts }
}

const isPlace = place => Array.isArray(place) && Number.isFinite(place[0]) && Number.isFinite(place[1])
const DEPTH = { Point: 0, LineString: 1, Polygon: 2, MultiPolygon: 3 }
const isDeep = (coordinates, depth) => depth === 0 ? isPlace(coordinates) : Array.isArray(coordinates) && coordinates.every(each => isDeep(each, depth - 1))

/** Whether something is a geometry to its last number. */
export const isGeometry = geometry => geometry?.type in DEPTH && isDeep(geometry.coordinates, DEPTH[geometry.type])

/** Each place beside the one before it the short way round, also over the antimeridian. */
export function shortWay({ type, coordinates }) {
  let before = places(coordinates)[0]?.[0]
  const near = part => isPlace(part) ? [before = part[0] - 360 * Math.round((part[0] - before) / 360), part[1]] : part.map(near)
  return { type, coordinates: near(coordinates) }
}

export const closed = ring => String(ring[0]) === String(ring.at(-1)) ? ring : [...ring, ring[0]]

/** What a zone covers; null for what is no zone yet. */
export function ground({ geometry, radius, width }) {
  const { type, coordinates } = shortWay(geometry)
  if (type === 'Point') return isPlace(coordinates) && radius > 0 ? circle(coordinates, radius) : null
  if (type === 'LineString') return coordinates.length > 1 && width > 0 ? corridor(coordinates, width) : null
  if (type === 'Polygon') return coordinates[0]?.length > 2 ? { type, coordinates: coordinates.filter(ring => ring.length > 2).map(closed) } : null
  if (type === 'MultiPolygon') return { type, coordinates: coordinates.map(rings => rings.filter(ring => ring.length > 2).map(closed)).filter(rings => rings.length) }
  return null
}

/** All the places of a geometry, however deep they stand. */
export const places = coordinates => isPlace(coordinates) ? [coordinates] : coordinates.flatMap(places)
