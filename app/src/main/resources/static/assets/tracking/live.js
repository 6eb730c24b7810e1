// The operators' screen renews itself when something changed, and says when it has lost its feed: an old screen must not look like a quiet one.
(() => {
  const place = document.querySelector('[data-live]');
  const warning = document.getElementById('not-watching');
  const quiet = document.querySelector('[data-quiet]');
  if (!place) return;
  const fed = 'EventSource' in window;
  const again = place.dataset.seconds * 1000;
  const silence = fed ? 10000 : place.dataset.again ? again + 10000 : 0;
  let heard = Date.now();
  let watching = warning.hidden;
  let over = false;
  let asked = heard;
  const lost = () => Date.now() - heard >= silence;
  // where no feed comes, the page is loaded again every so often, while there is somebody to load it from
  const renew = () => {
    if (over || !place.dataset.again || Date.now() - asked < again) return;
    asked = Date.now();
    fetch('/assets/tracking/live.js', { method: 'HEAD', cache: 'no-store' }).then(there => { if (there.ok && (lost() || !fed)) location.replace(place.dataset.again); }, () => {});
  };
  const show = () => {
    warning.hidden = watching && !lost();
    if (quiet) quiet.hidden = !warning.hidden;
    if (lost() || !fed) renew();
  };
  if (fed) {
    const feed = new EventSource(place.dataset.live);
    feed.addEventListener('beat', event => {
      const beat = event.data.split(' ');
      heard = Date.now();
      watching = beat[0] === 'watching';
      if (beat[1] !== place.dataset.change) location.reload();
      show();
    });
    feed.addEventListener('end', () => { feed.close(); heard = 0; over = true; show(); });
  }
  show();
  setInterval(show, 1000);
})();
