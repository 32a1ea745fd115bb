/* Understands what somebody typed, as signpost/search/understand.py does, where each step is explained. Needs
   words.js and pieces.js. A test holds both to the same results. */
(function () {
  "use strict";

  var HubWords = globalThis.HubWords, fold = HubWords.fold, split = HubWords.split, stem = HubWords.stem;
  var HubPieces = globalThis.HubPieces;

  /* Reads queries with what a store of pieces holds. Where that lacks something, what comes out is of no use. */
  function reader(store, entry) {
    var rules = entry.rules, silent = new Set(entry.silent.split(" "));
    var speller = HubWords.speller(store, rules);

    function compared(words) {
      return words.map(function (word) {
        var one = stem(word);
        return (!silent.has(word) && store.at("same", one)) || one;
      });
    }

    /* The same in the hub's first language. */
    function meant(plain, stems) {
      return stems.map(function (one, at) {
        var other = !silent.has(plain[at]) && store.at("translated", one);
        return other ? compared([other])[0] : one;
      });
    }

    /* -- what it stands for ----------------------------------------------------------------------- */

    function pairs(plain, at) {
      return (at ? [plain[at - 1] + plain[at]] : []).concat(at + 1 < plain.length ? [plain[at] + plain[at + 1]] : []);
    }

    function markOf(word) {
      return /^[0-9]{7,}$/.test(word) ? rules.NUMBER + parseInt(word.slice(-6), 10).toString(36) : "";
    }

    function matches(typed, plain, at) {
      var word = plain[at], alike = speller.forms(word), found = new Map(), unheard, meant;
      function add(words, counts) { words.forEach(function (one) { found.set(one, counts); }); }
      if (at === plain.length - 1) add(speller.beginning(word), alike.length ? rules.FINISHED : rules.BEGINNING);
      unheard = !found.size && !speller.isKnown(word);
      if (unheard && word.length >= 6) {
        add(speller.beginning(word.slice(0, Math.max(5, word.length - 4))), rules.ROOT);
      }
      if (word.length >= rules.MIN_SLIP_LETTERS && !(unheard && speller.isOrdinary(word))) {
        add(speller.kin(word).filter(speller.isIndexed), rules.MUTATED);
      }
      meant = !silent.has(word) && store.at("translated", stem(word));
      if (meant) add(speller.forms(meant), rules.TRANSLATED);
      add(alike, rules.FORM);
      add([word].concat(pairs(plain, at)).filter(speller.isIndexed), rules.EXACT);
      if (markOf(word) && speller.isIndexed(markOf(word))) found.set(markOf(word), rules.NUMBERED);
      var slip = word === typed[at] ? 1 : rules.SLIP;
      found.forEach(function (counts, one) { found.set(one, counts * slip); });
      unheard = unheard && Array.from(found.values()).every(function (counts) { return counts === rules.ROOT * slip; });
      return { typed: typed[at], readAs: word, named: meant && !alike.length ? meant : word, matches: found, unheard: unheard };
    }

    /* What stands under a key, each as its words. */
    function listed(section, key) {
      return (store.at(section, key) || "").split(";").filter(Boolean).map(split);
    }

    function termsIn(plain, ways, places) {
      var longest = new Map();
      ways.forEach(function (stems) { stems.forEach(function (first, at) {
        if (!silent.has(plain[at])) listed("phrases", first).forEach(function (one) {
          var mark = one[0], rest = one.slice(1), said = [];
          if (!rest.every(function (wanted, step) { return stems[at + 1 + step] === wanted; })) return;
          one.forEach(function (_, step) { if (places.has(at + step)) said.push(places.get(at + step)); });
          var had = longest.get(mark);
          if (!had || said.length > had.said.length) longest.set(mark, { term: { mark: mark, name: store.at("terms", mark) }, said: said });
        });
      }); });
      return Array.from(longest.values());
    }

    /* Ways of saying what is asked for: its number, the stems that must be typed, or the very words. */
    function saying(section, key) {
      return HubPieces.list(store.at(section, key) || "", ";").map(function (one) {
        var said = one.split("="), stems = said[0].split(" ");
        return { ask: parseInt(stems[0], 36), stems: [key].concat(stems.slice(1)), run: split(said[1]) };
      });
    }

    /* Where words stand in others one after another, from the first time on. */
    function standing(run, plain) {
      return Array.from(plain.keys()).findIndex(function (start) {
        return run.every(function (word, step) { return plain[start + step] === word; });
      });
    }

    function asksIn(plain, ways, places) {
      var stems = ways[0], typed = new Set(ways.flat()), best = new Map();
      function put(one, wanted, strength) {
        var had = best.get(one.ask), said = [];
        if (had && strength <= had.strength) return;
        plain.forEach(function (_, at) {
          if (places.has(at) && ways.some(function (way) { return wanted.includes(way[at]); })) said.push(places.get(at));
        });
        best.set(one.ask, { ask: one.ask, strength: strength, said: said });
      }
      function strength(words) { return 0.8 + 0.2 * Math.min(words.length, 4); }
      var loud = ways.flatMap(function (way) { return way.filter(function (_, at) { return !silent.has(plain[at]); }); });
      new Set(loud).forEach(function (first) {
        saying("asks", first).forEach(function (one) {
          var start = one.run.length ? standing(one.run, plain) : -1;
          if (start >= 0) put(one, stems.slice(start, start + one.run.length), strength(one.run));
          else if (!one.run.length && one.stems.every(function (wanted) { return typed.has(wanted); })) put(one, one.stems, strength(one.stems));
        });
      });
      if (plain.length > 1 && !silent.has(plain[0])) saying("runs", plain[0]).forEach(function (one) {
        var whole = one.run.join(" "), run = plain.join(" ");
        if (whole !== run && whole.startsWith(run)) put(one, stems, strength(one.run) * rules.BEGUN);
      });
      return Array.from(best.values());
    }

    function joinedNumbers(words) {
      var joined = [];
      words.forEach(function (word) {
        var last = joined[joined.length - 1];
        if (last && /^[0-9]+$/.test(word) && /^[0-9]+$/.test(last) && (last + word).length > 4) {
          joined[joined.length - 1] += word;
        } else joined.push(word);
      });
      return joined;
    }

    /* All that is asked of a word itself, so that it is brought at once. */
    function touch(word, at, all) {
      var loud = !silent.has(word);
      if (loud) compared([word]).forEach(function (one) {
        ["phrases", "asks", "names"].forEach(function (section) { store.at(section, one); });
      });
      if (loud) store.at("runs", word);
      if (!speller.stop.has(word)) pairs(all, at).concat(stem(word), markOf(word) || word).forEach(speller.isIndexed);
      if (!speller.stop.has(word)) speller.forms(word);
      if (at === all.length - 1) speller.beginning(word);
    }

    function read(query) {
      var letters = Array.from(query).slice(0, rules.LONGEST_QUERY).join("");
      var joined = joinedNumbers(split(fold(letters))).slice(0, rules.MOST_WORDS);
      joined.forEach(touch);
      if (store.lacks()) return null;
      var typed = joined.flatMap(speller.parts).slice(0, rules.MOST_WORDS);
      if (store.lacks()) return null;
      var plain = typed.map(function (word, at) { return speller.spelt(word, at === typed.length - 1); });
      if (store.lacks()) return null;
      plain.forEach(touch);
      if (store.lacks()) return null;
      var all = plain.map(function (_, at) { return at; });
      var kept = all.filter(function (at) { return !speller.stop.has(plain[at]); });
      if (!kept.length) kept = all;
      var places = new Map(kept.map(function (at, place) { return [at, place]; }));
      var stems = compared(plain), ways = [stems], other = meant(plain, stems);
      if (other.join(" ") !== stems.join(" ")) ways.push(other);
      return {
        words: kept.map(function (at) { return matches(typed, plain, at); }),
        terms: termsIn(plain, ways, places),
        asks: asksIn(plain, ways, places)
      };
    }

    return { read: read, near: speller.near };
  }

  globalThis.HubReading = { reader: reader };
})();
