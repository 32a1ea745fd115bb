/* What the finder knows, piece by piece, as signpost/search/pieces.py and keys.py have cut it: a question is asked
   again and again until all that it looked for is there. Pure: `bring` gets a piece by its name, as a promise. */
(function () {
  "use strict";

  var SECTIONS = ["words", "names", "same", "phrases", "terms", "asks", "runs", "kin", "filed", "ids", "order", "spelt",
    "translated", "plain"];

  function list(text, by) { return text ? text.split(by) : []; }

  /* A piece of words: of each section a map of what is known of each key. Anything else is no such piece. */
  function opened(piece) {
    var held = { rarity: piece.rarity };
    if (!piece.rarity) throw new Error("damaged");
    SECTIONS.forEach(function (name) {
      var keys = list(piece[name][0], " "), values = keys.length ? piece[name][1].split("\n") : [];
      if (keys.length !== values.length) throw new Error("damaged");
      held[name] = new Map(keys.map(function (key, at) { return [key, values[at]]; }));
    });
    return held;
  }

  function store(entry, bring) {
    var held = new Map(), coming = new Map(), lacking = new Set(), starts = entry.starts;

    function put(name, piece) {
      if (name[0] === "t" && !Array.isArray(piece)) throw new Error("damaged");
      held.set(name, name[0] === "w" ? opened(piece) : piece);
    }

    Object.keys(entry.pieces).forEach(function (name) { put(name, entry.pieces[name]); });

    /* What is there of a piece. What is not is noted. */
    function piece(name) {
      if (!held.has(name)) lacking.add(name);
      return held.get(name);
    }

    /* The number of the piece in which a key stands, if it stands anywhere. */
    function holding(key) {
      var low = 0, high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle] <= key) low = middle; else high = middle;
      }
      return low;
    }

    /* What is known of a key. Of one that is not there: undefined. */
    function at(section, key) {
      var there = piece("w" + holding(key));
      return there && there[section].get(key);
    }

    /* All keys of a section that begin so, in their order, each with what is known of it. */
    function beginning(section, start) {
      var found = [];
      for (let n = holding(start); n < starts.length && (starts[n] <= start || starts[n].startsWith(start)); n++) {
        const there = piece("w" + n);
        if (there) there[section].forEach(function (value, key) { if (key.startsWith(start)) found.push([key, value]); });
      }
      return found;
    }

    function get(name) {
      if (!coming.has(name)) {
        const there = bring(name).then(function (found) { put(name, found); });
        coming.set(name, there);
        there.catch(function () { coming.delete(name); });
      }
      return coming.get(name);
    }

    /* A promise of what a question finds. It is asked with what is there, then with what it lacked. */
    function answer(question) {
      lacking.clear();
      var found = question(), wanted = Array.from(lacking);
      if (!wanted.length) return Promise.resolve(found);
      return Promise.all(wanted.map(get)).then(function () { return answer(question); });
    }

    function document(place) {
      var there = piece("t" + Math.floor(place / entry.texts));
      return there && there[place % entry.texts];
    }

    return {
      at: at, beginning: beginning, document: document, answer: answer, get: get,
      lacks: function () { return lacking.size > 0; },
      rarity: function (key) { return piece("w" + holding(key)).rarity; }
    };
  }

  globalThis.HubPieces = { store: store, list: list };
})();
