/* A result of the finder page as a card: what it is, how to reach it, and why it was found. */
(function () {
  "use strict";

  var HubSearch = globalThis.HubSearch, make = HubSearch.make;

  /* Words of a text that were looked for, in <mark>. */
  function marked(text, wanted) {
    var piece = document.createDocumentFragment();
    text.split(/([\p{L}\p{N}]+(?:['’][\p{L}]+)?)/u).forEach(function (word, at) {
      piece.append(at % 2 && wanted.has(globalThis.HubWords.fold(word)) ? make("mark", word) : word);
    });
    return piece;
  }

  function lookedFor(understood) {
    var wanted = new Set();
    understood.words.forEach(function (word) {
      word.matches.forEach(function (_counts, one) { wanted.add(one); });
    });
    return wanted;
  }

  /* Why something fits though its title and summary lack the typed words: [typed, understood as]. Terms
     say most, then what takes in the most words; what tells of no further word is left out. */
  function reasons(shows, result, understood) {
    var fold = globalThis.HubWords.fold, seen = new Set(fold(shows.title + " " + shows.summary).split(" "));
    var found = new Map(), told = new Set();
    result.because(result.at).filter(function (one) { return one.term || one.ask; }).map(function (one) {
      var words = one.said.map(function (at) { return understood.words[at]; });
      var typed = words.map(function (word) { return word.typed; }).join(" ");
      var name = one.term && fold(one.term.name) !== typed ? one.term.name : "";
      return { said: one.said, words: words, typed: typed, name: name };
    }).sort(function (one, other) {
      return Boolean(other.name) - Boolean(one.name) || other.said.length - one.said.length;
    }).forEach(function (one) {
      var shown = one.words.every(function (word) {
        return Array.from(word.matches.keys()).some(function (match) { return seen.has(match); });
      });
      if (shown || one.said.every(function (at) { return told.has(at); })) return;
      one.said.forEach(function (at) { told.add(at); });
      found.set(one.typed, one.name);
    });
    return found;
  }

  function why(shows, result, understood) {
    var found = reasons(shows, result, understood);
    if (!found.size) return "";
    var line = make("p", "Fits ", "hub-result__why");
    Array.from(found).forEach(function (one, at) {
      if (at) line.append(", ");
      line.append("“", make("strong", one[0]), one[1] ? "” as “" + one[1] + "”" : "”");
    });
    return line;
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

  function icon(name) {
    var held = document.querySelector('[data-icon="' + CSS.escape(name) + '"]');
    return held ? held.firstElementChild.cloneNode(true) : "";
  }

  function cautioned(caution) {
    var line = make("p", "", "hub-card__warn");
    line.append(icon("caution"), make("span", caution));
    return line;
  }

  function card(base, shows, result, understood, wanted) {
    var item = make("li"), box = make("article", "", "hub-card hub-result");
    var kind = make("p", "", "hub-kind");
    if (shows.kind) box.dataset.kind = shows.kind;
    kind.append(icon(shows.label), shows.label + HubSearch.place(shows));
    var name = make("h3"), link = make("a");
    link.href = HubSearch.addressOf(base, shows.url);
    link.append(marked(shows.title, wanted));
    name.append(link);
    var summary = make("p");
    summary.append(marked(shows.summary, wanted));
    box.append(kind, name, summary);
    if (shows.caution) box.append(cautioned(shows.caution));
    if (shows.phones) box.append(phones(shows));
    box.append(why(shows, result, understood));
    if (shows.foot) box.append(make("p", shows.foot, "hub-card__foot"));
    if (globalThis.HubMyList && shows.kind) box.append(globalThis.HubMyList.button(shows));
    item.append(box);
    return item;
  }

  globalThis.HubResults = { card: card, lookedFor: lookedFor };
})();
