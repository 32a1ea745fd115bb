/* The finder page: results as you type, and facets to narrow them by. What is typed and chosen stands
   behind the # of the address, so that it can be bookmarked and goes to no server. */
(function () {
  "use strict";

  var page = document.querySelector("[data-finder]");
  if (!page) return;
  var HubSearch = globalThis.HubSearch;
  var form = page.querySelector("form[data-find]"), input = form.querySelector("input"), base = HubSearch.rootOf(form);
  var facets = page.querySelector("[data-facets]"), boxes = Array.from(facets.querySelectorAll("input"));
  var list = page.querySelector("[data-results]"), more = page.querySelector("[data-more]");
  var count = page.querySelector("[data-count]"), read = page.querySelector("[data-read]");
  var nothing = page.querySelector("[data-nothing]"), nearest = page.querySelector("[data-nearest]");
  var AT_ONCE = 20, shown = AT_ONCE, finder, writing, saying;

  function part(name) { return page.querySelector("[data-" + name + "]"); }

  /* -- what is asked for ------------------------------------------------------------------------ */

  function asked() {
    var given = new URLSearchParams(location.hash.slice(1));
    return { query: (given.get("q") || "").slice(0, 300), given: given };
  }

  function chosen() {
    var found = {};
    boxes.forEach(function (box) { if (box.checked) (found[box.name] = found[box.name] || []).push(box.value); });
    return found;
  }

  function fragment() {
    var state = new URLSearchParams();
    if (input.value.trim()) state.set("q", input.value.trim());
    boxes.forEach(function (box) { if (box.checked) state.append(box.name, box.value); });
    return state.size === 0 || String(state) === "" ? "" : "#" + state;
  }

  function remember(push) {
    clearTimeout(writing);
    var address = location.pathname + location.search + fragment();
    if (location.hash === fragment()) return;
    if (push) history.pushState(null, "", address); else history.replaceState(null, "", address);
  }

  function recall() {
    var state = asked();
    if (!/^#(a-to-z|by-topic)$/.test(location.hash)) input.value = state.query;
    boxes.forEach(function (box) { box.checked = state.given.getAll(box.name).includes(box.value); });
    shown = AT_ONCE;
    start();
  }

  /* -- facets ----------------------------------------------------------------------------------- */

  function has(result, name, values) {
    var own = (result.document.facets || {})[name] || [];
    return values.some(function (value) { return own.includes(value); });
  }

  function fitting(results, choice, except) {
    var names = Object.keys(choice).filter(function (name) { return name !== except; });
    return results.filter(function (result) {
      return names.every(function (name) { return has(result, name, choice[name]); });
    });
  }

  /* A number beside each option: how many there would be with it. What would find nothing is not shown. */
  function countFacets(results, choice) {
    facets.querySelectorAll("[data-facet]").forEach(function (group) {
      var inGroup = fitting(results, choice, group.dataset.facet), any = false;
      group.querySelectorAll("input").forEach(function (box) {
        var number = inGroup.filter(function (result) { return has(result, box.name, [box.value]); }).length;
        box.parentNode.hidden = !number && !box.checked;
        box.parentNode.querySelector(".hub-count").textContent = number;
        any = any || !box.parentNode.hidden;
      });
      group.hidden = !any;
    });
    facets.querySelector("[type=reset]").hidden = !Object.keys(choice).length;
  }

  /* -- results ---------------------------------------------------------------------------------- */

  function counted(results) {
    var words = results.length === 1 ? "1 result" : results.length + " results";
    var local = results.some(function (result) { return result.document.place; });
    return local && page.dataset.area ? words + ", " + page.dataset.area + " first" : words;
  }

  function readAs(understood) {
    return understood.words.filter(function (word) { return word.readAs !== word.typed; })
      .map(function (word) { return "“" + word.typed + "” as “" + word.readAs + "”"; });
  }

  function nearWords(understood) {
    var found = [];
    understood.words.forEach(function (word) {
      if (word.typed.length < 4 || word.typed.length > 20) return;
      finder.reading.near(word.typed, 2).forEach(function (one) {
        if (finder.reading.indexed.has(one) && !finder.reading.stop.has(one)) found.push(one);
      });
    });
    return found.slice(0, 5);
  }

  function showNothing(understood) {
    var near = nearWords(understood);
    nearest.hidden = !near.length;
    nearest.replaceChildren("Try instead: ");
    near.forEach(function (word, at) {
      var link = HubSearch.make("a", word);
      link.href = "#" + new URLSearchParams({ q: word });
      nearest.append(at ? ", " : "", link);
    });
  }

  function everything() {
    return finder.documents.filter(function (one) { return one.facets && one.facets.kind; })
      .map(function (one) { return { document: one, because: [] }; })
      .sort(function (one, other) { return one.document.title.localeCompare(other.document.title); });
  }

  function show() {
    var query = input.value.trim(), choice = chosen(), narrowed = Object.keys(choice).length > 0;
    var understood = finder.understand(query), all = query ? finder.rank(understood) : everything();
    var results = query || narrowed ? fitting(all, choice) : [];
    var wanted = globalThis.HubResults.lookedFor(understood), corrected = readAs(understood);
    countFacets(all, choice);
    part("find-columns").hidden = false;
    list.parentNode.hidden = !query && !narrowed;
    list.replaceChildren.apply(list, results.slice(0, shown).map(function (result) {
      return globalThis.HubResults.card(base, result, understood, wanted);
    }));
    more.hidden = results.length <= shown;
    nothing.hidden = !(query || narrowed) || results.length > 0;
    if (!nothing.hidden) showNothing(understood);
    read.hidden = !corrected.length || !results.length;
    read.textContent = "Read " + corrected.join(", ") + ".";
    count.textContent = nothing.hidden ? (query || narrowed ? counted(results) : "") : "Nothing found for “" + query + "”";
    if (!query && narrowed && !results.length) count.textContent = "Nothing has all of these";
  }

  function start() {
    HubSearch.load(base).then(function (found) {
      finder = found;
      return globalThis.HubResults || HubSearch.script(base + "assets/find-results.js");
    }).then(show).catch(function () {
      part("find-columns").hidden = true;
      part("broken").hidden = false;
    });
  }

  /* -- what the reader does --------------------------------------------------------------------- */

  input.addEventListener("input", function () {
    shown = AT_ONCE;
    start();
    clearTimeout(writing);
    writing = setTimeout(remember, 400);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    remember(true);
    start();
  });
  facets.addEventListener("change", function () {
    shown = AT_ONCE;
    remember();
    start();
  });
  facets.querySelector("form").addEventListener("reset", function () {
    setTimeout(function () {
      remember();
      start();
    });
  });
  more.addEventListener("click", function () {
    var next = shown;
    shown += AT_ONCE;
    show();
    list.children[next].querySelector("a").focus();
  });
  addEventListener("hashchange", recall);
  if (matchMedia("(max-width: 59.9em)").matches) facets.open = false;
  recall();
})();
