/* My list: what a reader puts aside, to print or to save. Nothing is kept before somebody presses a
   button; then only in this tab (sessionStorage), until it is closed or the list is cleared. */
(function () {
  "use strict";

  var finder = document.querySelector("form[data-find]");
  if (!finder) return;
  var base = finder.dataset.find.replace(/find\/$/, ""), MOST = 200;
  var key = "hub-my-list " + new URL(base, location.href).pathname, kept = true, list = recalled();
  var page = document.querySelector("[data-my-list]"), panel, status, drawing;

  /* -- what is kept ----------------------------------------------------------------------------- */

  function sound(one) {
    return one && typeof one.id === "string" && typeof one.title === "string" &&
      /^(resources|services)\/[a-z0-9/-]+\/$/.test(one.url);
  }

  function recalled() {
    try {
      return (JSON.parse(sessionStorage.getItem(key)) || []).filter(sound).slice(0, MOST);
    } catch {
      return [];
    }
  }

  function keep() {
    try {
      if (list.length) sessionStorage.setItem(key, JSON.stringify(list));
      else sessionStorage.removeItem(key);
      kept = true;
    } catch {
      kept = false;
    }
  }

  function has(id) { return list.some(function (one) { return one.id === id; }); }

  function change(next, words) {
    list = next;
    keep();
    show();
    status.textContent = words + " " + (list.length || "Nothing") + " on my list.";
  }

  function put(entry) {
    if (has(entry.id)) return take(entry);
    if (list.length >= MOST) return change(list, "My list is full.");
    change(list.concat({ id: entry.id, title: entry.title, url: entry.url }), "Added.");
  }

  function take(entry) {
    change(list.filter(function (one) { return one.id !== entry.id; }), "Taken off.");
  }

  function clear() {
    change([], "Cleared.");
    (page ? page.querySelector("[data-empty]") : document.getElementById("content")).focus();
  }

  /* -- small parts ------------------------------------------------------------------------------ */

  function make(tag, text, className) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  /* From a folder without a server, an address has to name its file. */
  function addressOf(url) {
    return base + url + (location.protocol === "file:" ? "index.html" : "");
  }

  function press(words, more, action) {
    var button = make("button", words, "hub-button hub-button--quiet");
    button.type = "button";
    if (more) button.setAttribute("aria-label", words + ": " + more);
    button.addEventListener("click", action);
    return button;
  }

  function linkTo(entry) {
    var link = make("a", entry.title);
    link.href = addressOf(entry.url);
    return link;
  }

  /* The button beside an entry, wherever it stands: pressed while the entry is on the list. */
  function button(entry) {
    var made = press("Add to my list", entry.title, function () { put(entry); });
    made.classList.add("hub-mine");
    made.dataset.id = entry.id;
    made.setAttribute("aria-pressed", String(has(entry.id)));
    return made;
  }

  function removal(entry) {
    return press("Remove", entry.title, function (event) {
      var row = event.currentTarget.closest("li"), rows = row.parentNode;
      var at = Array.from(rows.children).indexOf(row);
      take(entry);
      setTimeout(function () { refocus(rows, at); });
    });
  }

  function refocus(rows, at) {
    var next = rows.children[Math.min(at, rows.children.length - 1)];
    if (next) next.querySelector("button").focus();
    else (page ? page.querySelector("[data-empty]") : document.getElementById("content")).focus();
  }

  /* -- the panel at the end of every page ------------------------------------------------------- */

  function build() {
    status = make("p", "", "hub-unseen");
    status.setAttribute("role", "status");
    document.querySelector(".hub-page").append(status);
    if (page) return;
    panel = make("section", "", "hub-mylist");
    panel.hidden = true;
    panel.setAttribute("aria-label", "My list");
    var details = make("details"), out = make("p", "", "hub-mylist__out"), print = make("a", "Print or save", "hub-button");
    print.href = addressOf("my-list/");
    print.addEventListener("click", function (event) {
      if (kept) return;
      event.preventDefault();
      printHere();
    });
    out.append(print, press("Clear my list", "", clear));
    details.append(make("summary"), make("ul"), make("p", "Your browser keeps nothing for this page: print or save your list before you leave it.", "hub-mylist__lost"), out);
    panel.append(details, make("ol", "", "hub-mylist__sheet"));
    document.querySelector(".hub-page").append(panel);
  }

  function showPanel() {
    panel.hidden = !list.length;
    document.documentElement.classList.toggle("hub-has-list", list.length > 0);
    panel.querySelector("summary").textContent = "My list (" + list.length + ")";
    panel.querySelector(".hub-mylist__lost").hidden = kept;
    panel.querySelector("ul").replaceChildren.apply(panel.querySelector("ul"), list.map(function (entry) {
      var row = make("li");
      row.append(linkTo(entry), removal(entry));
      return row;
    }));
  }

  /* Where the browser keeps nothing, another page could not know the list: print it from this one. */
  function printHere() {
    var sheet = panel.querySelector("ol"), root = document.documentElement;
    cards(sheet).then(function () {
      root.classList.add("hub-only-list");
      addEventListener("afterprint", function () { root.classList.remove("hub-only-list"); }, { once: true });
      globalThis.print();
    }, function () { status.textContent = "Your list could not be loaded. Print this page instead."; });
  }

  /* -- the list as cards ------------------------------------------------------------------------ */

  /* A promise of what is shown of each entry; the script that asks the finder runs after this one. */
  function documents(ids) {
    var ready = new Promise(function (done) {
      if (globalThis.HubSearch) done(); else addEventListener("DOMContentLoaded", done, { once: true });
    });
    return ready.then(function () {
      return globalThis.HubSearch.ask(base, function (finder) { return finder.byIds(ids); });
    });
  }

  function phones(shows) {
    var line = make("p", "", "hub-result__phones");
    shows.phones.forEach(function (phone) {
      var number = make("span", "", "hub-number"), link = make("a", phone.number);
      link.href = "tel:" + phone.dial;
      number.append(link);
      if (phone.sure) number.append(" ", make("span", phone.sure, "hub-sure"));
      if (phone.doubt) number.append(" ", make("span", phone.doubt, "hub-doubt"));
      line.append(phone.label ? phone.label + ": " : "", number, " ");
    });
    return line;
  }

  function card(entry, shows) {
    var item = make("li"), box = make("article", "", "hub-card"), name = make("h2");
    name.append(linkTo(entry));
    if (location.protocol !== "file:") name.firstChild.dataset.address = name.firstChild.href;
    box.dataset.kind = shows.kind;
    box.append(make("p", shows.label + (shows.place ? " · " + shows.place : ""), "hub-kind"), name, make("p", shows.summary));
    if (shows.caution) box.append(make("p", shows.caution, "hub-card__warn"));
    if (shows.phones) box.append(phones(shows));
    if (shows.foot) box.append(make("p", shows.foot, "hub-card__foot"));
    if (page) box.append(removal(entry));
    item.append(box);
    return item;
  }

  /* Only what is still in the hub, and not withdrawn, is shown. */
  function cards(into) {
    var now = {};
    drawing = now;
    var asked = list.slice();
    return documents(asked.map(function (entry) { return entry.id; })).then(function (found) {
      if (now !== drawing) return;
      var there = asked.filter(function (_, at) { return found[at]; });
      into.replaceChildren.apply(into, found.filter(Boolean).map(function (shows, at) { return card(there[at], shows); }));
      return asked.length - there.length;
    });
  }

  function showPage() {
    page.querySelector("[data-empty]").hidden = list.length > 0;
    page.querySelector("[data-filled]").hidden = !list.length;
    page.querySelector("[data-number]").textContent = list.length === 1 ? "1 entry" : list.length + " entries";
    if (!list.length) return page.querySelector("ol").replaceChildren();
    cards(page.querySelector("ol")).then(function (gone) {
      page.querySelector("[data-gone]").hidden = !gone;
    }, function () { page.querySelector("[data-broken]").hidden = false; });
  }

  /* -- everything together ---------------------------------------------------------------------- */

  function show() {
    document.querySelectorAll(".hub-mine").forEach(function (one) {
      one.setAttribute("aria-pressed", String(has(one.dataset.id)));
    });
    if (page) showPage(); else showPanel();
  }

  build();
  document.querySelectorAll("[data-mine]").forEach(function (place) {
    place.append(button({ id: place.dataset.mine, title: place.dataset.title, url: place.dataset.url }));
    place.hidden = false;
  });
  if (page) {
    page.querySelector("[data-print]").addEventListener("click", function () { globalThis.print(); });
    page.querySelector("[data-clear]").addEventListener("click", clear);
    page.querySelector("[data-list]").hidden = false;
  }
  show();
  addEventListener("pageshow", function (event) {
    if (!event.persisted) return;
    if (kept) list = recalled();
    show();
  });

  globalThis.HubMyList = { button: button };
})();
