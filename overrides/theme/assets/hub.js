/* What a page does when JavaScript is on: search, filters, and Escape for acronym tips.
   Nothing typed here leaves the browser, and nothing is stored: state lives behind the #. */
(function () {
  "use strict";

  var STOP = new Set(("a an and are as at be by do for from how i in is it me my of on or so that the this to was " +
    "we what when where which who will with you your").split(" "));

  /* The same as hub/search/fold.py; a test holds the two together. */
  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’`]/g, "")
      .replace(/[^a-z0-9]+/g, " ").trim();
  }

  function tokens(query) {
    var words = fold(query.slice(0, 400)).split(" ").filter(Boolean);
    var kept = words.filter(function (word) { return !STOP.has(word); });
    return (kept.length ? kept : words).slice(0, 12);
  }

  function synonyms(groups, words) {
    var typed = " " + words + " ";
    var found = groups.filter(function (group) {
      return group.some(function (phrase) { return typed.includes(" " + phrase + " "); });
    });
    return Array.from(new Set(found.flatMap(function (group) { return group.slice(0, 2).join(" ").split(" "); })));
  }

  function find(finder, query) {
    var wanted = tokens(query);
    if (!wanted.length) return [];
    var alike = synonyms(finder.vocabulary, fold(query));
    return finder.idx.query(function (q) {
      wanted.forEach(function (word) {
        q.term(word, { boost: finder.boosts.word });
        if (word.length > 1 && (word === wanted[wanted.length - 1] || word.length > 3)) {
          q.term(word + "*", { boost: finder.boosts.beginning });
        }
        if (word.length >= 5) q.term(word, { boost: finder.boosts.slip, editDistance: 1 });
      });
      alike.forEach(function (word) {
        if (!wanted.includes(word)) q.term(word, { boost: finder.boosts.synonym });
      });
    }).sort(function (one, other) {
      var better = Math.round(other.score * 1e4) - Math.round(one.score * 1e4);
      return better || (one.ref < other.ref ? -1 : 1);
    }).map(function (match) {
      if (!finder.documents[match.ref]) throw new Error("the index names something that is not there");
      return Object.assign({ id: match.ref }, finder.documents[match.ref]);
    });
  }

  function script(source) {
    return new Promise(function (done, failed) {
      var element = document.createElement("script");
      element.src = source;
      element.onload = done;
      element.onerror = failed;
      document.head.append(element);
    });
  }

  var loading;
  function load(base) {
    loading = loading || script(base + "assets/lunr.js")
      .then(function () { return script(base + "assets/hub-finder.js"); })
      .then(function () {
        window.hubFinder.idx = window.lunr.Index.load(window.hubFinder.index);
        return window.hubFinder;
      });
    return loading;
  }

  function make(tag, text, to) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    if (to) element.href = to;
    return element;
  }

  function show(box, base, query, results) {
    box.replaceChildren(make("h2", results.length ? "Found for “" + query + "”" : "Nothing found for “" + query + "”"));
    if (!results.length) {
      box.append(make("p", "Try fewer or other words. Everything is listed below, A to Z and by topic."));
      return;
    }
    var list = make("ol");
    results.slice(0, 20).forEach(function (result) {
      var item = make("li");
      var kind = make("p", result.label);
      kind.className = "hub-kind";
      item.append(kind, make("a", result.title, base + result.url), make("p", result.summary));
      list.append(item);
    });
    box.append(list);
  }

  function searched() {
    var query = new URLSearchParams(location.hash.slice(1)).get("q");
    return query ? query.slice(0, 400) : "";
  }

  var box = document.querySelector("[data-results]");
  document.querySelectorAll("form[data-find]").forEach(function (form) {
    var input = form.querySelector("input");
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var query = "#q=" + encodeURIComponent(input.value.trim());
      if (query === "#q=") return;
      if (box) location.hash = query;
      else location.href = form.dataset.find + (location.protocol === "file:" ? "index.html" : "") + query;
    });
  });

  function answer() {
    var query = searched();
    var form = document.querySelector(".hub-find form");
    if (!box || !query) return;
    var base = form.dataset.find.replace(/find\/$/, "");
    form.querySelector("input").value = query;
    load(base).then(function (finder) { show(box, base, query, find(finder, query)); }).catch(function () {
      box.replaceChildren(make("p", "The search could not be loaded. Everything is listed below, A to Z and by topic."));
    });
  }
  addEventListener("hashchange", answer);
  answer();

  /* Filters: what is chosen stands behind the #, so that a filtered list can be bookmarked. */
  document.querySelectorAll("form[data-filters]").forEach(function (form) {
    var selects = Array.from(form.querySelectorAll("select"));
    var none = form.nextElementSibling;
    var items = Array.from(none.nextElementSibling.children);

    function choose() {
      var given = new URLSearchParams(location.hash.slice(1));
      selects.forEach(function (select) {
        var wish = given.get(select.dataset.filter) || "";
        var known = Array.from(select.options).some(function (option) { return option.value === wish; });
        select.value = known ? wish : "";
      });
      apply();
    }

    function apply() {
      var shown = items.filter(function (item) {
        var card = item.firstElementChild;
        var fits = selects.every(function (select) {
          return !select.value || (card.dataset[select.dataset.filter] || "").split(" ").includes(select.value);
        });
        item.hidden = !fits;
        return fits;
      });
      form.querySelector("output").textContent = shown.length + " shown";
      none.hidden = shown.length > 0;
    }

    form.hidden = false;
    addEventListener("hashchange", choose);
    form.addEventListener("change", function () {
      var state = new URLSearchParams();
      selects.forEach(function (select) { if (select.value) state.set(select.dataset.filter, select.value); });
      history.replaceState(null, "", "#" + state);
      apply();
    });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function (event) {
      event.preventDefault();
      selects.forEach(function (select) { select.value = ""; });
      apply();
      history.replaceState(null, "", location.pathname + location.search);
    });
    choose();
  });

  /* Acronym tips go with Escape (WCAG 1.4.13) and come back at the next visit. */
  addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll(".hub-term:is(:hover, :focus)").forEach(function (term) {
      term.classList.add("hub-term--quiet");
      ["blur", "mouseleave"].forEach(function (leaving) {
        term.addEventListener(leaving, function () { term.classList.remove("hub-term--quiet"); }, { once: true });
      });
    });
  });
})();
