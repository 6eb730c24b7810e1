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
  const { style } = base, ours = style.layers.length
  for (const more of [zonesOf(data), trailStyle(trails)]) {
    Object.assign(style.sources, more.sources)
    style.layers.push(...more.layers)
  }
  const bounds = boundsOf(data, trails) ?? (await base.area).bounds
  frame.hidden = false
  let chart
  try {
    chart = new Chart({
      container: frame, style, bounds, fitBoundsOptions: { padding: 40, maxZoom: 17 }, minZoom: 3, maxZoom: 19, attributionControl: false,
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
  chart.keyboard.disableRotation()
  chart.touchZoomRotate.disableRotation()
  chart.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  chart.addControl(new ScaleControl({ unit: 'metric' }))
  chart.on('error', event => say('A part of the base map could not be read: ' + event.error.message))
  if (part('key')) part('key').hidden = false
  if (part('play')) play(chart, part('play'), trails[0])
  await new Promise(ready => chart.once('style.load', ready))
  if (chart.getSource('fixes')) first(chart, () => chart.isSourceLoaded('fixes'), () => performance.mark('tutela-trail-drawn'))
  if (trails.length) answerClicks(chart, trails, say)
  if (part('tools')) showDrawing(chart, part('tools'), data, say)
  // what is known of somebody does not wait for the streets under it
  const area = await base.area
  part('credits').textContent = area.credits
  if (area.source) chart.addSource('area', area.source)
  for (const layer of area.layers) chart.addLayer(layer, style.layers[ours]?.id)
  first(chart, () => chart.loaded(), () => {
    section.dataset.state = 'drawn'
    performance.mark('tutela-map-drawn')
  })
}

function first(chart, holds, done) {
  const look = () => {
    if (!holds()) return
    chart.off('render', look)
    chart.off('idle', look)
    done()
  }
  chart.on('render', look)
  chart.on('idle', look)
  chart.triggerRepaint()
}

prewarm()
document.querySelectorAll('[data-map]').forEach(show)
