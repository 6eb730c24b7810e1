// The map of a page. What it shows stands on the page in words and tables too, so where it cannot be drawn nothing is lost.
import { Map as Chart, NavigationControl, ScaleControl } from '../map/maplibre-gl.mjs'
import { ground } from './ground.js'
import { showDrawing } from './draw.js'
import { play } from './playback.js'
import { boundsOf, showTrails } from './trail.js'
import { showZones } from './zones.js'

const ISLANDS = [[-8.6, 49.8], [2.2, 60.9]]

async function show(section) {
  const part = name => section.querySelector(`[data-${name}]`)
  const frame = part('frame'), plain = part('plain'), said = part('said')
  const say = words => { said.textContent = words; said.hidden = !words }
  const data = JSON.parse(section.dataset.map)
  const style = await ground(say)
  frame.hidden = false
  let chart
  try {
    chart = new Chart({
      container: frame, style, bounds: boundsOf(data) ?? ISLANDS, fitBoundsOptions: { padding: 40, maxZoom: 17 }, minZoom: 3, maxZoom: 19, attributionControl: false,
      cooperativeGestures: true, dragRotate: false, pitchWithRotate: false, touchPitch: false, fadeDuration: 0, locale: { 'Map.Title': 'Map. Arrow keys move it, plus and minus change how near it is.' }
    })
  } catch (reason) {
    frame.hidden = true
    section.dataset.state = 'plain'
    console.warn(reason)
    return
  }
  plain.hidden = true
  chart.keyboard.disableRotation()
  chart.touchZoomRotate.disableRotation()
  chart.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  chart.addControl(new ScaleControl({ unit: 'metric' }))
  chart.on('error', event => say('A part of the base map could not be read: ' + event.error.message))
  await new Promise(ready => chart.once('style.load', ready))
  showZones(chart, data)
  const trails = showTrails(chart, data, say)
  if (part('key')) part('key').hidden = false
  if (part('play') && trails.length) play(chart, part('play'), trails[0])
  if (part('tools')) showDrawing(chart, part('tools'), data, say)
  chart.once('idle', () => {
    section.dataset.state = 'drawn'
    performance.mark('tutela-map-drawn')
  })
}

document.querySelectorAll('[data-map]').forEach(show)
