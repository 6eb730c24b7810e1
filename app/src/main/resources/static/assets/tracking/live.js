// The operators' screen renews itself when something changed, and says when it has lost its feed: an old screen must not look like a quiet one.
(() => {
  const place = document.querySelector('[data-live]');
  const warning = document.getElementById('not-watching');
  if (!place) return;
  if (!window.EventSource) {
    if (place.dataset.again) setTimeout(() => location.replace(place.dataset.again), place.dataset.seconds * 1000);
    else warning.hidden = false;
    return;
  }
  const silence = 10000;
  let heard = Date.now();
  let watching = warning.hidden;
  const feed = new EventSource(place.dataset.live);
  const show = () => { warning.hidden = watching && Date.now() - heard < silence; };
  feed.addEventListener('beat', event => {
    const beat = event.data.split(' ');
    heard = Date.now();
    watching = beat[0] === 'watching';
    if (beat[1] !== place.dataset.change) location.reload();
    show();
  });
  feed.addEventListener('end', () => { feed.close(); heard = 0; show(); });
  setInterval(show, 1000);
})();
