'use strict';
// Filter and search only. Without script every finding is visible.
(function () {
  document.documentElement.classList.add('js');
  var all = function (query, root) { return Array.from((root || document).querySelectorAll(query)); };
  var form = document.getElementById('filter');
  var items = all('[data-s]');
  var boxes = all('.group, .more, .pkg');
  var folds = all('.folgen');
  var packages = all('.pkg > details');
  var texts = null;
  var shown = items.length;

  function textOf(element) {
    var box = element.closest('[data-head]');
    return ((box ? box.dataset.head + ' ' : '') + element.textContent).toLowerCase();
  }
  function number(value) { return value.toLocaleString(document.documentElement.lang); }
  function chosen() {
    var on = {};
    all('[name=sev]', form).forEach(function (box) { on[box.value] = box.checked; });
    return on;
  }
  function apply() {
    var words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    var on = chosen(), where = form.elements.g.value;
    if (words.length && !texts) { texts = items.map(textOf); }
    shown = 0;
    items.forEach(function (item, i) {
      var fits = on[item.dataset.s] && (!where || where === item.dataset.g) &&
        words.every(function (word) { return texts[i].indexOf(word) > -1; });
      item.hidden = !fits;
      if (fits) { shown += 1; }
    });
    var active = shown < items.length;
    boxes.forEach(function (box) { box.hidden = active && !box.querySelector('[data-s]:not([hidden])'); });
    if (active && packages.length < 20) { packages.forEach(function (fold) { fold.open = true; }); }
    var out = document.getElementById('shown');
    out.textContent = out.dataset.text.replace('#', number(shown)).replace('#', number(items.length));
  }
  function reveal() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    for (var up = target; up; up = up.parentElement) {
      if (up.tagName === 'DETAILS') { up.open = true; }
      up.hidden = false;
    }
    if (target) { target.scrollIntoView(); }
  }
  var wait = 0;
  if (form) {
    form.addEventListener('input', function () { clearTimeout(wait); wait = setTimeout(apply, items.length > 1000 ? 200 : 0); });
    form.addEventListener('submit', function (event) { event.preventDefault(); apply(); });
    var button = document.getElementById('folgen');
    if (button) {
      button.addEventListener('click', function () {
        var open = button.getAttribute('aria-pressed') !== 'true';
        folds.forEach(function (fold) { fold.open = open; });
        button.setAttribute('aria-pressed', open);
      });
    }
  }
  addEventListener('hashchange', reveal);
  if (location.hash) { reveal(); }
  // What is printed is always everything.
  var closed = [];
  addEventListener('beforeprint', function () {
    closed = all('details:not([open])');
    closed.forEach(function (fold) { fold.open = true; });
    items.concat(boxes).forEach(function (element) { element.hidden = false; });
  });
  addEventListener('afterprint', function () {
    closed.forEach(function (fold) { fold.open = false; });
    if (form) { apply(); }
  });
})();
