// Plays a trail back: by the slider, by steps, or by itself, each moment in words too.
import { described, moment, onGround } from './trail.js'

const TICK = 100

export function play(chart, controls, trail) {
  const fixes = trail.fixes.filter(fix => fix.used)
  if (fixes.length === 0) return
  const find = id => controls.querySelector('#map-' + id)
  const slider = find('slider'), button = find('play'), speed = find('speed'), told = controls.querySelector('[data-moment]')
  chart.addSource('now', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  chart.addLayer({ id: 'now-confidence', type: 'circle', source: 'now', paint: { 'circle-radius': onGround(['get', 'accuracy'], fixes[0].at[1]), 'circle-color': '#ffdd00', 'circle-opacity': 0.35, 'circle-stroke-width': 2, 'circle-stroke-color': '#0b0c0c' } })
  chart.addLayer({ id: 'now', type: 'circle', source: 'now', paint: { 'circle-radius': 7, 'circle-color': '#ffdd00', 'circle-stroke-width': 3, 'circle-stroke-color': '#0b0c0c' } })

  let at = 0, clock = fixes[0].time, timer = null

  function show() {
    const fix = fixes[at]
    chart.getSource('now').setData({ type: 'Feature', geometry: { type: 'Point', coordinates: fix.at }, properties: { accuracy: fix.accuracy } })
    if (!chart.getBounds().contains(fix.at)) chart.setCenter(fix.at)
    const silence = timer && trail.gaps.find(gap => gap.from <= clock && clock < gap.to && fix.time <= gap.from)
    told.textContent = silence ? `${moment(clock)}: ${silence.cause}. The last position is of ${moment(fix.time)}.` : described(fix)
    slider.value = at
    slider.setAttribute('aria-valuetext', moment(fix.time))
  }

  function to(index) {
    at = Math.max(0, Math.min(fixes.length - 1, index))
    clock = fixes[at].time
    show()
  }

  function pause() {
    clearInterval(timer)
    timer = null
    button.textContent = 'Play'
    told.setAttribute('aria-live', 'polite')
  }

  function tick() {
    clock += Number(speed.value) * TICK / 1000
    while (at + 1 < fixes.length && fixes[at + 1].time <= clock) at++
    if (at === fixes.length - 1) pause()
    show()
  }

  button.addEventListener('click', () => {
    if (timer) return pause()
    if (at === fixes.length - 1) to(0)
    // read out at every tick, it could not be understood
    told.setAttribute('aria-live', 'off')
    button.textContent = 'Pause'
    timer = setInterval(tick, TICK)
  })
  find('back').addEventListener('click', () => { pause(); to(at - 1) })
  find('on').addEventListener('click', () => { pause(); to(at + 1) })
  slider.addEventListener('input', () => { pause(); to(Number(slider.value)) })
  slider.max = fixes.length - 1
  controls.hidden = false
  show()
}
