// One warning before an idle session ends. Without this the session ends all the same, and what is sent then is kept.
const NOTICE = 120
const notice = document.getElementById('idle')
const seconds = Number(notice.dataset.seconds)
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('tutela-seen') : null
let timers = []

function show(over) {
  document.getElementById('idle-soon').hidden = over
  document.getElementById('idle-over').hidden = !over
  notice.hidden = false
}

function begin() {
  timers.forEach(clearTimeout)
  notice.hidden = true
  timers = [
    setTimeout(() => show(false), Math.max(0, seconds - NOTICE) * 1000),
    setTimeout(() => show(true), seconds * 1000),
  ]
}

document.getElementById('idle-stay').addEventListener('click', async () => {
  const answer = await fetch('/sessions/stay', { redirect: 'manual', cache: 'no-store' }).catch(() => null)
  if (answer?.status !== 204) return show(true)
  begin()
  tabs?.postMessage('seen')
})

// A page opened in another tab keeps the same session alive.
tabs?.addEventListener('message', begin)
tabs?.postMessage('seen')
begin()
