// The map of a page. What it shows stands on the page in words and tables too, so where it cannot be drawn nothing is lost.
import { Map as Chart, NavigationControl, ScaleControl, prewarm } from '../map/maplibre-gl.mjs'
import { showDrawing } from './draw.js'
import { ground } from './ground.js'
import { play } from './playback.js'
import { answerClicks, boundsOf, read, trailStyle } from './trail.js'
import { zonesOf } from './zones.js'

async function show(section) {
  const part = name => section.querySelector(`[data-${name}]`)
  const frame = part('frame'), plain = part('plain'), said = part('said')
  const say = words => { said.textContent = words; said.hidden = !words }
  const base = ground(say)
  const data = JSON.parse(section.dataset.map)
  const trails = data.trails.map(read)
  const { style, bounds, credits } = await base
  for (const more of [zonesOf(data), trailStyle(trails)]) {
    Object.assign(style.sources, more.sources)
    style.layers.push(...more.layers)
  }
  frame.hidden = false
  let chart
  try {
    chart = new Chart({
      container: frame, style, bounds: boundsOf(data, trails) ?? bounds, fitBoundsOptions: { padding: 40, maxZoom: 17 }, minZoom: 3, maxZoom: 19, attributionControl: false,
      cooperativeGestures: true, dragRotate: false, pitchWithRotate: false, touchPitch: false, fadeDuration: 0, validateStyle: false,
      locale: { 'Map.Title': 'Map. Arrow keys move it, plus and minus change how near it is.' }
    })
  } catch (reason) {
    frame.hidden = true
    section.dataset.state = 'plain'
    console.warn(reason)
    return
  }
  plain.hidden = true
  part('credits').textContent = credits
  chart.keyboard.disableRotation()
  chart.touchZoomRotate.disableRotation()
  chart.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  chart.addControl(new ScaleControl({ unit: 'metric' }))
  chart.on('error', event => say('A part of the base map could not be read: ' + event.error.message))
  if (part('key')) part('key').hidden = false
  if (part('play')) play(chart, part('play'), trails[0])
  chart.once('idle', () => {
    section.dataset.state = 'drawn'
    performance.mark('tutela-map-drawn')
  })
  await new Promise(ready => chart.once('style.load', ready))
  if (trails.length) answerClicks(chart, trails, say)
  if (part('tools')) showDrawing(chart, part('tools'), data, say)
}

prewarm()
document.querySelectorAll('[data-map]').forEach(show)
