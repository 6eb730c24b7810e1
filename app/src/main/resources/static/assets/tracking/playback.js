// Plays a trail back: by the slider, by steps, or by itself, each moment in words too.
import { Marker } from '../map/maplibre-gl.mjs'
import { described, moment, pixels } from './trail.js'

const TICK = 100

export function play(chart, controls, trail) {
  const fixes = trail.fixes.filter(fix => fix.used)
  if (fixes.length === 0) return
  const find = id => controls.querySelector('#map-' + id)
  const slider = find('slider'), button = find('play'), speed = find('speed'), told = controls.querySelector('[data-moment]')
  // an element over the map: the map itself is not drawn again for each moment
  const circle = document.createElement('div')
  circle.className = 'tutela-map__now'
  const marker = new Marker({ element: circle }).setLngLat(fixes[0].at).addTo(chart)
  const size = () => {
    const across = Math.max(14, 2 * fixes[at].accuracy * pixels(chart.getZoom(), fixes[at].at[1])) + 'px'
    Object.assign(circle.style, { width: across, height: across })
  }

  let at = 0, clock = fixes[0].time, timer = null

  function show() {
    const fix = fixes[at]
    marker.setLngLat(fix.at)
    size()
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
  chart.on('zoom', size)
  slider.max = fixes.length - 1
  controls.hidden = false
  show()
}
