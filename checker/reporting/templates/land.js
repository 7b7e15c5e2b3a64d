'use strict';
// The filter of the list only. Without script every submission is visible.
(function () {
  document.documentElement.classList.add('js');
  var form = document.getElementById('filter');
  var out = document.getElementById('shown');
  var rows = Array.from(document.querySelectorAll('#submissions tbody tr'));
  var texts = null;
  var closed = [];

  function number(value) { return value.toLocaleString(document.documentElement.lang); }
  function textOf(row) { return (row.cells[0].textContent + ' ' + row.dataset.t).toLowerCase(); }
  function apply() {
    var words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    var wanted = ['k', 's', 'a'].map(function (name) { return [name, form.elements[name].value]; });
    var shown = 0;
    if (words.length && !texts) { texts = rows.map(textOf); }
    rows.forEach(function (row, i) {
      var fits = wanted.every(function (pair) { return pair[1] === '' || row.dataset[pair[0]] === pair[1]; }) &&
        words.every(function (word) { return texts[i].indexOf(word) > -1; });
      row.hidden = !fits;
      if (fits) { shown += 1; }
    });
    out.textContent = out.dataset.text.replace('#', number(shown)).replace('#', number(rows.length));
  }
  if (form) {
    form.addEventListener('input', apply);
    form.addEventListener('submit', function (event) { event.preventDefault(); apply(); });
  }
  // What is printed is always everything.
  addEventListener('beforeprint', function () {
    closed = Array.from(document.querySelectorAll('details:not([open])'));
    closed.forEach(function (fold) { fold.open = true; });
    rows.forEach(function (row) { row.hidden = false; });
  });
  addEventListener('afterprint', function () {
    closed.forEach(function (fold) { fold.open = false; });
    if (form) { apply(); }
  });
})();
