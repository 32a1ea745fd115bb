/* The search box of every page: suggestions as you type, after the ARIA combobox pattern. The finder is
   loaded when somebody goes to a box. Nothing typed leaves the browser, and nothing is
   stored; which pieces are asked for says at most with which letters a word may begin. */
(function () {
  "use strict";

  var MOST = 7, ENTRY = "hub-finder", PARTS = ["words", "pieces", "reading", "finder", ENTRY];
  var PAUSE = 600; // so that a screen reader is told when somebody stops typing, and not at every letter

  /* Scripts that are asked for `inOrder` come together, and run one after another. */
  function script(source, inOrder) {
    return new Promise(function (done, failed) {
      var element = document.createElement("script");
      element.src = source;
      element.async = !inOrder;
      element.onload = done;
      element.onerror = failed;
      document.head.append(element);
    });
  }

  /* -- the finder and its pieces ----------------------------------------------------------------- */

  var loading, broke = false;

  function open(base) {
    var entry = globalThis.hubFinder, held = entry.build + "-";
    return globalThis.HubFinder.open(entry, function (name) {
      return script(base + "assets/finder/" + held + name + ".js").then(function () { return globalThis.hubFinderPieces[held + name]; });
    });
  }

  /* What could not be loaded is tried again when somebody comes `anew`, and not at every letter. */
  function load(base, anew) {
    if (anew && broke) loading = null;
    if (loading) return loading;
    broke = false;
    loading = Promise.all(PARTS.map(function (part) { return script(base + "assets/" + part + ".js", true); }))
      .then(function () { return open(base); });
    loading.catch(function () { broke = true; });
    return loading;
  }

  /* A finder whose pieces are gone is not that of the hub any more: it was built anew meanwhile. Its first file is
     asked for again, past what the browser kept of it. */
  function renew(base, old) {
    var entry = base + "assets/" + ENTRY + ".js", isFolder = location.protocol === "file:";
    loading = (isFolder ? Promise.resolve() : fetch(entry, { cache: "reload" })).then(function () { return script(entry); })
      .then(function () {
        if (globalThis.hubFinder.build === old.build) throw new Error("a piece is missing");
        return open(base);
      });
    return loading;
  }

  /* A promise of what a question to the finder is answered with: all of it by one build of the hub. */
  function ask(base, question) {
    return load(base).then(function (finder) {
      return question(finder).catch(function () { return renew(base, finder).then(question); });
    }).catch(function (problem) {
      broke = true;
      loading = Promise.reject(problem);
      loading.catch(function () {});
      throw problem;
    });
  }

  /* One question at a time: what is asked while another one waits for its answer is asked after it, and only the
     last. `work` is told, by a function, whether its answer is still wanted. */
  function latest(work) {
    var running, again = false;
    function start() {
      if (running) again = true;
      else running = work(function () { return !again; }).finally(function () { running = null; }).then(next, next);
      return running;
    }
    function next() {
      if (!again) return undefined;
      again = false;
      return start();
    }
    return start;
  }

  function rootOf(form) { return form.dataset.find.replace(/find\/$/, ""); }

  /* From a folder without a server, an address has to name its file. */
  function addressOf(base, url) {
    if (location.protocol !== "file:") return base + url;
    return base + url.replace(/(^|\/)(#.*)?$/, "$1index.html$2");
  }

  function make(tag, text, className) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  /* What somebody typed, in quotation marks. It may be written from right to left. */
  function quoted(before, query, after) {
    var piece = document.createDocumentFragment();
    piece.append(before + "“", make("bdi", query), "”" + (after || ""));
    return piece;
  }

  function place(document) { return document.place ? " · " + document.place : ""; }

  /* Gives a status region its words once nothing has changed for a while. */
  function teller(status) {
    var waiting;
    return function (words) {
      clearTimeout(waiting);
      waiting = setTimeout(function () { status.textContent = words; }, PAUSE);
    };
  }

  /* A key that only chooses among the characters of an input method. */
  function composing(event) { return event.isComposing || event.keyCode === 229; }

  function Box(form, input) {
    var popup = form.querySelector(".hub-suggestions"), list = popup.querySelector("[role=listbox]");
    var broken = popup.querySelector(".hub-suggestions__broken"), base = rootOf(form), active = -1;
    var say = teller(form.querySelector("[role=status]"));

    function pageFor(query) {
      return addressOf(base, "find/") + "#" + new URLSearchParams({ q: query });
    }

    function open(part) {
      list.hidden = part !== list;
      broken.hidden = part !== broken;
      popup.hidden = false;
      input.setAttribute("aria-expanded", String(part === list));
    }

    function close() {
      popup.hidden = true;
      input.setAttribute("aria-expanded", "false");
      choose(-1);
      say("");
    }

    function choose(number) {
      var options = list.children;
      if (options[active]) options[active].setAttribute("aria-selected", "false");
      active = number;
      if (active < 0) return input.removeAttribute("aria-activedescendant");
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[active].id);
    }

    function option(number, address, className) {
      var element = make("a", "", className);
      element.href = address;
      element.id = input.id + "-" + number;
      element.tabIndex = -1;
      element.setAttribute("role", "option");
      element.setAttribute("aria-selected", "false");
      return element;
    }

    /* The spaces keep the parts of an option apart when it is read out. */
    function suggestion(shows, number) {
      var element = option(number, addressOf(base, shows.url));
      element.append(
        make("span", shows.title, "hub-suggestions__title"), " ",
        make("span", shows.label + place(shows), "hub-suggestions__kind"));
      if (shows.caution) element.append(" ", make("span", shows.caution, "hub-suggestions__caution"));
      return element;
    }

    function suggest(query, about, shown) {
      var all = option(shown.length, pageFor(query), "hub-suggestions__all");
      if (about) all.append(quoted("All results for ", query));
      else if (shown.length) all.append(quoted("Nothing here about ", query, ". See what comes nearest"));
      else all.append(quoted("Nothing found for ", query, ". See what there is"));
      choose(-1);
      list.replaceChildren.apply(list, shown.map(suggestion).concat(all));
      popup.scrollTop = 0;
      open(list);
      say(shown.length ? shown.length + (shown.length === 1 ? " suggestion" : " suggestions") : "Nothing found");
    }

    /* What the box holds, and what is found for it: how much, and the first documents. */
    function found(query) {
      return ask(base, function (finder) {
        return finder.find(query).then(function (answer) {
          var first = answer.found.slice(0, MOST).map(function (one) { return one.at; });
          return finder.documents(first).then(function (shown) { return { about: answer.about, shown: shown }; });
        });
      });
    }

    var wanted = 0; // the way to go in the list once it is there

    var look = latest(function (isWanted) {
      var query = input.value.trim();
      return found(query).then(function (answer) {
        if (!isWanted() || document.activeElement !== input || !input.value.trim()) return;
        suggest(query, answer.about, answer.shown);
        if (wanted) step(wanted);
        wanted = 0;
      }).catch(function () {
        if (document.activeElement !== input) return;
        open(broken);
        say(broken.textContent);
      });
    });

    function typed(by) {
      wanted = by;
      if (input.value.trim()) look(); else close();
    }

    /* From the last option the way leads back to the box, and from there to the first. */
    function step(by) {
      if (popup.hidden || list.hidden) return typed(by);
      var places = list.children.length + 1;
      choose((active + 1 + by + places) % places - 1);
    }

    function onEscape(event) {
      if (popup.hidden && !input.value) return;
      event.preventDefault();
      if (popup.hidden) input.value = "";
      close();
      input.focus();
    }

    function pressed(event) {
      if (composing(event) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === "Escape") return onEscape(event);
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        step(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        list.children[active].click();
      }
    }

    /* Only the message that has a link in it stays while the focus is elsewhere in the form. */
    function left(event) {
      var to = event.relatedTarget;
      if (popup.contains(to) || (!broken.hidden && form.contains(to))) return;
      close();
    }

    input.addEventListener("focus", function () { load(base, true).catch(function () {}); });
    input.addEventListener("input", function () { typed(0); });
    input.addEventListener("keydown", pressed);
    broken.addEventListener("keydown", function (event) { if (event.key === "Escape") onEscape(event); });
    form.addEventListener("focusout", left);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var query = input.value.trim();
      close();
      if (query) location.href = pageFor(query);
    });
    list.addEventListener("mousedown", function (event) { event.preventDefault(); }); // the focus stays in the box
    list.addEventListener("click", close);
    document.addEventListener("click", function (event) {
      if (!popup.hidden && !form.contains(event.target)) close(); // a touch elsewhere may not take the focus
    });
  }

  /* The hub's own links lead to folders; without a server somebody has to name the file in them. */
  if (location.protocol === "file:") document.querySelectorAll("a[href]").forEach(function (link) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  });

  document.querySelectorAll("form[data-find]").forEach(function (form) {
    var input = form.querySelector("[role=combobox]");
    if (input) Box(form, input);
  });

  globalThis.HubSearch = {
    load: load, ask: ask, latest: latest, script: script, rootOf: rootOf, addressOf: addressOf, make: make, quoted: quoted, place: place,
    teller: teller, composing: composing
  };

  var page = document.querySelector("[data-finder]");
  if (page) {
    load(rootOf(page.querySelector("form"))).catch(function () {}); // the page's own script asks for it, and tells
    script(rootOf(page.querySelector("form")) + "assets/find-page.js").catch(function () {
      page.querySelector("[data-broken]").hidden = false;
    });
  }
})();
