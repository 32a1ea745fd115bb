/* The finder page: results as you type, and facets to narrow them by. What is typed and chosen stands
   behind the # of the address, so that it can be bookmarked and goes to no server. */
(function () {
  "use strict";

  var page = document.querySelector("[data-finder]"), HubSearch = globalThis.HubSearch;

  function part(name) { return page.querySelector("[data-" + name + "]"); }

  var form = page.querySelector("form[data-find]"), input = form.querySelector("input"), base = HubSearch.rootOf(form);
  var facets = part("facets"), boxes = Array.from(facets.querySelectorAll("input"));
  var results = part("answer"), heading = part("count"), list = part("results"), more = part("more"), read = part("read");
  var close = part("close"), nothing = part("nothing"), nearest = part("nearest"), clear = part("clear");
  var say = HubSearch.teller(part("status")), narrow = matchMedia("(max-width: 59.9em)");
  var AT_ONCE = 20, CLOSE = 5, LONGEST = 300, shown = AT_ONCE, cards, writing, typing = false;

  /* -- what is asked for ------------------------------------------------------------------------ */

  function query() { return input.value.trim(); }

  function chosen() {
    var found = {};
    boxes.forEach(function (box) {
      if (!box.checked) return;
      if (!found[box.name]) found[box.name] = [];
      found[box.name].push(box.value);
    });
    return found;
  }

  function fragment() {
    var state = new URLSearchParams();
    if (query()) state.set("q", query());
    boxes.forEach(function (box) { if (box.checked) state.append(box.name, box.value); });
    return String(state) && "#" + state;
  }

  /* While somebody types, the history has one entry for it; Enter and each choice end that entry. */
  function remember(by) {
    clearTimeout(writing);
    var goesOn = typing && by !== "choice", address = location.href.split("#")[0] + fragment();
    if (by !== "letter") typing = false;
    if (location.hash === fragment()) return;
    typing = by === "letter";
    if (goesOn) history.replaceState(null, "", address); else history.pushState(null, "", address);
  }

  /* Other fragments are places on the page. */
  function isPlace() { return location.hash && !location.hash.includes("="); }

  function recall() {
    clearTimeout(writing);
    typing = false;
    var given = new URLSearchParams(isPlace() ? "" : location.hash.slice(1));
    input.value = (given.get("q") || "").slice(0, LONGEST);
    boxes.forEach(function (box) { box.checked = given.getAll(box.name).includes(box.value); });
    shown = AT_ONCE;
  }

  /* -- facets ----------------------------------------------------------------------------------- */

  /* What fits a choice of values; `has` says of a document whether it has one. */
  function fitting(found, choice, has, except) {
    var names = Object.keys(choice).filter(function (name) { return name !== except; });
    return found.filter(function (result) {
      return names.every(function (name) {
        return choice[name].some(function (value) { return has(result.at, name, value); });
      });
    });
  }

  /* A number beside each option: how many there would be with it. What would find nothing is not shown,
     but for what is chosen, and what has the focus. */
  function countFacets(found, choice, has) {
    var groups = Array.from(facets.querySelectorAll("[data-facet]"));
    groups.forEach(function (group) {
      var inGroup = fitting(found, choice, has, group.dataset.facet), options = Array.from(group.querySelectorAll("input"));
      options.forEach(function (box) {
        var fit = inGroup.filter(function (result) { return has(result.at, box.name, box.value); }).length;
        box.parentNode.hidden = !fit && !box.checked && box !== document.activeElement;
        box.parentNode.querySelector(".hub-count").textContent = fit;
      });
      group.hidden = options.every(function (box) { return box.parentNode.hidden; });
    });
    facets.hidden = groups.every(function (group) { return group.hidden; });
    var number = boxes.filter(function (box) { return box.checked; }).length;
    part("chosen").textContent = number ? number + " chosen" : "";
    clear.hidden = !number;
  }

  /* -- results ---------------------------------------------------------------------------------- */

  /* In an area: that its own results come first, or how many there are. */
  function counted(fit, has) {
    var words = fit.length === 1 ? "1 result" : fit.length + " results", area = page.dataset.area;
    function isOwn(result) { return has(result.at, "where", "local"); }
    var own = fit.filter(isOwn).length;
    if (!own) return words;
    if (own === fit.length) return words + " from " + area;
    var first = fit.slice(0, own).every(isOwn);
    return words + ", " + (first ? area + " first" : own + " from " + area);
  }

  function readAs(understood) {
    var corrected = understood.words.filter(function (word) { return word.readAs !== word.typed; })
      .map(function (word) { return "“" + word.typed + "” as “" + word.readAs + "”"; });
    return corrected.length ? "Read " + corrected.join(", ") + "." : "";
  }

  /* A promise of known words that are one slip away from what was typed, then of those that are two away. */
  function nearWords(finder, understood) {
    var asked = [1, 2].flatMap(function (slips) {
      return understood.words.filter(function (word) { return word.typed.length >= 3 + slips && word.typed.length <= 20; })
        .map(function (word) { return finder.near(word.typed, slips); });
    });
    return Promise.all(asked).then(function (found) { return Array.from(new Set(found.flat())).slice(0, 5); });
  }

  function showNearest(near) {
    nearest.hidden = !near.length;
    nearest.replaceChildren("Try instead: ");
    near.forEach(function (word, at) {
      var link = HubSearch.make("a", word);
      link.href = "#" + new URLSearchParams({ q: word });
      nearest.append(at ? ", " : "", link);
    });
  }

  function titled(answer) {
    if (answer.close) return HubSearch.quoted("Nothing here about ", query());
    if (answer.fit.length) return counted(answer.fit, answer.has);
    if (answer.found.length) return "Nothing has all of these";
    return HubSearch.quoted("Nothing found for ", query());
  }

  function showCards(answer) {
    var results = globalThis.HubResults, wanted = results.lookedFor(answer.understood);
    list.replaceChildren.apply(list, answer.documents.map(function (document, at) {
      return results.card(base, document, answer.fit[at], answer.understood, wanted);
    }));
    more.hidden = answer.fit.length <= answer.documents.length;
    more.textContent = "Show " + Math.min(AT_ONCE, answer.fit.length - answer.documents.length) + " more";
  }

  /* A promise of all that is found for a query, or without one of everything there is; in order, if it is shown. */
  function foundBy(finder, words, inOrder) {
    if (words) return finder.find(words);
    return finder.entries(inOrder).then(function (places) {
      return { understood: { words: [] }, about: true, found: places.map(function (at) { return { at: at, because: function () { return []; } }; }) };
    });
  }

  /* A promise of all that the page shows, by one finder. */
  function answered(finder, words, choice) {
    var asked = Boolean(words || Object.keys(choice).length);
    return Promise.all([foundBy(finder, words, asked), finder.facets()]).then(function (both) {
      var found = both[0].found, has = both[1], fit = asked ? fitting(found, choice, has) : [];
      var close = fit.length > 0 && !both[0].about, most = close ? shown - AT_ONCE + CLOSE : shown;
      var documents = finder.documents(fit.slice(0, most).map(function (one) { return one.at; }));
      var near = asked && !found.length ? nearWords(finder, both[0].understood) : [];
      return Promise.all([documents, near]).then(function (rest) {
        return {
          asked: asked, close: close, understood: both[0].understood, found: found, has: has, fit: fit, documents: rest[0], near: rest[1]
        };
      });
    });
  }

  function show(answer, words, choice) {
    var fit = answer.fit, asked = answer.asked;
    part("find-columns").hidden = false;
    part("broken").hidden = true;
    page.parentNode.dataset.found = asked ? "asked" : "idle";
    countFacets(answer.found, choice, answer.has);
    results.hidden = part("skip").hidden = !asked;
    heading.replaceChildren(asked ? titled(answer) : "");
    heading.dataset.query = words;
    read.textContent = fit.length ? readAs(answer.understood) : "";
    read.hidden = !read.textContent;
    close.hidden = !answer.close;
    nothing.hidden = !asked || (fit.length > 0 && !answer.close);
    if (!nothing.hidden) showNearest(answer.near);
    showCards(answer);
    say([heading.textContent, read.textContent, answer.close && close.textContent].filter(Boolean).join(". "));
  }

  function withCards() {
    if (!cards) cards = HubSearch.script(base + "assets/find-results.js");
    return cards;
  }

  /* What is typed and chosen is answered; what changes meanwhile, after it. */
  var start = HubSearch.latest(function (isWanted) {
    var words = query(), choice = chosen();
    results.setAttribute("aria-busy", "true");
    return Promise.all([
      HubSearch.ask(base, function (finder) { return answered(finder, words, choice); }), withCards()
    ]).then(function (both) {
      if (!isWanted()) return;
      show(both[0], words, choice);
      results.removeAttribute("aria-busy");
    }).catch(function () {
      part("find-columns").hidden = true;
      part("broken").hidden = false;
      results.removeAttribute("aria-busy");
      delete page.parentNode.dataset.found;
    });
  });

  /* -- what the reader does --------------------------------------------------------------------- */

  /* To the results, or back to where a search begins. Told by the focus, it need not be told again. */
  function go() {
    if (results.hidden) return input.focus();
    heading.focus();
    say("");
  }

  function choose() {
    shown = AT_ONCE;
    remember("choice");
    return start();
  }

  input.addEventListener("input", function () {
    shown = AT_ONCE;
    start();
    clearTimeout(writing);
    writing = setTimeout(remember, 400, "letter"); // browsers allow only so many changes of the address
  });
  input.addEventListener("focus", function () { HubSearch.load(base, true).catch(function () {}); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    remember("enter");
    if (query()) start().then(go);
  });
  facets.addEventListener("change", choose);
  clear.addEventListener("click", function () {
    boxes.forEach(function (box) { box.checked = false; });
    choose().then(go);
  });
  part("skip").addEventListener("click", function (event) {
    event.preventDefault();
    go();
  });
  more.addEventListener("click", function () {
    var next = list.children.length;
    shown += AT_ONCE;
    start().then(function () { if (list.children[next]) list.children[next].querySelector("a").focus(); });
  });
  list.addEventListener("click", function () { remember("enter"); });
  addEventListener("hashchange", function () {
    var from = document.activeElement, elsewhere = from.closest("form[data-find]") && !form.contains(from);
    if (isPlace()) { typing = false; return; }
    recall();
    start().then(function () { if (elsewhere || results.contains(from) || !from.isConnected) go(); });
  });

  function unfold() { facets.open = !narrow.matches; }
  narrow.onchange = unfold;
  unfold();
  recall();
  start().then(function () {
    var place = isPlace() && document.getElementById(location.hash.slice(1));
    if (place) place.scrollIntoView(); // it has moved, now that there is more on the page
  });
})();
