/* The list of editions in the header: opened at the name of the area, and loaded then. Without this
   script that name is a link to the page of all areas. */
(function () {
  "use strict";

  var place = document.querySelector("[data-editions]");
  if (!place) return;
  var link = place.querySelector("a"), everyArea = link.href, own = place.dataset.own;
  var top = new URL(place.dataset.editions, location.href).href;
  var root = top + own, here = location.href.split(/[?#]/)[0];
  var page = here.startsWith(root) ? here.slice(root.length).replace(/index\.html$/, "") : "";
  var address = decodeURIComponent(page);

  function make(tag, text) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    return element;
  }

  /* A folder stands for all that is below it; what begins with / for itself alone. */
  function isIn(parts) {
    return parts.some(function (part) {
      return part[0] === "/" ? address === part.slice(1) : address.startsWith(part);
    });
  }

  /* The same page of another edition, or its front page where it has none. */
  function addressIn(edition, mine) {
    var there = isIn(mine.own) ? edition.also.includes(address) : !isIn(edition.lacks);
    return wholeAddress(top + edition.at + (there || edition === mine ? page : ""));
  }

  /* From a folder without a server, an address has to name its file. */
  function wholeAddress(url) {
    return location.protocol === "file:" && url.endsWith("/") ? url + "index.html" : url;
  }

  function row(url, name, isOwn, isDraft) {
    var item = make("li"), to = make("a", name);
    to.href = url;
    if (isOwn) to.setAttribute("aria-current", "true");
    if (isDraft) to.append(" ", make("small", "draft"));
    item.append(to);
    return item;
  }

  function fill() {
    var all = globalThis.hubEditions;
    var mine = all.find(function (edition) { return edition.at === own; }) || { own: [] };
    var offered = all.filter(function (edition) { return edition.offered; });
    list.replaceChildren.apply(list, offered.map(function (edition) {
      return row(addressIn(edition, mine), edition.name, edition.at === own, edition.draft);
    }));
  }

  /* Where the list cannot be loaded, the page of all areas is as good; it is tried again. */
  function load() {
    if (!details.open || globalThis.hubEditions) return;
    var script = make("script");
    script.src = top + "assets/editions.js";
    script.onload = fill;
    script.onerror = function () {
      script.remove();
      list.replaceChildren(row(wholeAddress(everyArea), "All areas", false, false));
    };
    document.head.append(script);
  }

  var details = make("details"), summary = make("summary"), list = make("ul");
  var focused = document.activeElement === link;
  details.className = place.className;
  list.setAttribute("aria-label", "Areas");
  summary.append.apply(summary, Array.from(link.childNodes));
  details.append(summary, list);
  details.addEventListener("toggle", load);
  place.replaceWith(details);
  if (focused) summary.focus();
})();
