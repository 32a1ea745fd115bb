/* The search box of every page: suggestions as you type, after the ARIA combobox pattern. The index is
   loaded when somebody goes to a box. Nothing typed leaves the browser, and nothing is stored. */
(function () {
  "use strict";

  var MOST = 7, PARTS = ["lunr", "hub-finder", "reading", "finder"];

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
    loading = loading || PARTS.reduce(function (before, part) {
      return before.then(function () { return script(base + "assets/" + part + ".js"); });
    }, Promise.resolve()).then(function () {
      var finder = globalThis.HubFinder.open(globalThis.hubFinder, globalThis.lunr);
      setTimeout(function () { finder.reading.near("", 0); }); // makes the list of spellings ready
      return finder;
    });
    return loading;
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

  function place(document) { return document.place ? " · " + document.place : ""; }

  function Box(form, input) {
    var popup = form.querySelector(".hub-suggestions"), list = popup.querySelector("[role=listbox]");
    var broken = popup.querySelector(".hub-suggestions__broken"), status = form.querySelector("[role=status]");
    var base = rootOf(form), active = -1, saying;

    function say(words) {
      clearTimeout(saying);
      saying = setTimeout(function () { status.textContent = words; }, 500);
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

    function option(number, address) {
      var element = make("a");
      element.href = address;
      element.id = input.id + "-" + number;
      element.tabIndex = -1;
      element.setAttribute("role", "option");
      element.setAttribute("aria-selected", "false");
      return element;
    }

    function suggest(finder) {
      var query = input.value.trim();
      if (!query) return close();
      var found = finder.search(query), shown = found.slice(0, MOST);
      var options = shown.map(function (result, number) {
        var element = option(number, addressOf(base, result.document.url));
        element.append(
          make("span", result.document.title, "hub-suggestions__title"),
          make("span", result.document.label + place(result.document), "hub-suggestions__kind"));
        if (result.document.caution) element.append(make("span", result.document.caution, "hub-suggestions__caution"));
        return element;
      });
      var all = option(shown.length, pageFor(query));
      all.append(make("span", found.length ? "All results for “" + query + "”" : "Nothing found for “" + query + "”. See what there is"));
      all.className = "hub-suggestions__all";
      list.replaceChildren.apply(list, options.concat(all));
      active = -1;
      input.removeAttribute("aria-activedescendant");
      open(list);
      say(shown.length ? shown.length + (shown.length === 1 ? " suggestion" : " suggestions") : "Nothing found");
    }

    function open(part) {
      list.hidden = part !== list;
      broken.hidden = part !== broken;
      popup.hidden = false;
      input.setAttribute("aria-expanded", String(part === list));
    }

    function pageFor(query) {
      return addressOf(base, "find/") + "#" + new URLSearchParams({ q: query });
    }

    function typed() {
      load(base).then(function (finder) {
        if (document.activeElement === input) suggest(finder);
      }).catch(function () {
        open(broken);
        status.textContent = broken.textContent;
      });
    }

    function step(by) {
      if (popup.hidden || list.hidden) return typed();
      var count = list.children.length;
      choose(active < 0 ? (by > 0 ? 0 : count - 1) : (active + by + count + 1) % (count + 1) === count ? -1 : (active + by + count + 1) % (count + 1));
    }

    input.addEventListener("focus", function () { load(base).catch(function () {}); });
    input.addEventListener("input", typed);
    input.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        step(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Escape") {
        if (popup.hidden) input.value = "";
        close();
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        list.children[active].click();
      }
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var query = input.value.trim();
      close();
      if (query) location.href = pageFor(query);
    });
    form.addEventListener("focusout", function (event) { if (!form.contains(event.relatedTarget)) close(); });
    list.addEventListener("click", close);
  }

  document.querySelectorAll("form[data-find]").forEach(function (form) {
    var input = form.querySelector("[role=combobox]");
    if (input) Box(form, input);
  });

  globalThis.HubSearch = { load: load, script: script, rootOf: rootOf, addressOf: addressOf, make: make, place: place };
  if (document.querySelector("[data-finder]")) script(rootOf(document.querySelector("form[data-find]")) + "assets/find-page.js");
})();
