/* Understands what somebody typed, as signpost/search/fold.py and signpost/search/understand.py do; each step is
   explained there. Pure: no page, no network. A test holds both to the same results. */
(function () {
  "use strict";

  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’`]/g, "")
      .replace(/[^a-z0-9]+/g, " ").trim();
  }

  function split(folded) { return folded ? folded.split(" ") : []; }

  function ends(word, endings) { return endings.some(function (ending) { return word.endsWith(ending); }); }

  function withoutS(word) {
    if (word.endsWith("ies") && word.length > 4) return word.slice(0, -3) + "y";
    if (ends(word, ["xes", "ches", "shes"]) || (word.endsWith("ses") && word.length > 5)) return word.slice(0, -2);
    if (word.endsWith("s") && !ends(word, ["ss", "us", "is"])) return word.slice(0, -1);
    return word;
  }

  function stem(word) {
    if (word.length < 4 || /^[0-9]+$/.test(word)) return word;
    word = withoutS(word);
    if (word.endsWith("ied") && word.length > 4) word = word.slice(0, -3) + "y";
    else if (word.endsWith("ing") && word.length > 5) word = word.slice(0, -3);
    else if (word.endsWith("ed") && word.length > 4) word = word.slice(0, -2);
    if (word.length > 3 && word[word.length - 1] === word[word.length - 2]) word = word.slice(0, -1);
    return word.endsWith("e") && word.length > 4 ? word.slice(0, -1) : word;
  }

  function mutations(word, table) {
    var roots = new Set([word]);
    Object.keys(table).forEach(function (from) {
      table[from].forEach(function (form) { if (word.startsWith(form)) roots.add(from + word.slice(form.length)); });
    });
    var family = new Set(roots);
    Object.keys(table).forEach(function (from) {
      roots.forEach(function (one) {
        if (one.startsWith(from)) table[from].forEach(function (form) { family.add(form + one.slice(from.length)); });
      });
    });
    family.delete(word);
    return Array.from(family).sort();
  }

  /* Every word of which `stem` makes this one, and some that are no words: each of its steps undone. */
  function unstemmed(word) {
    function each(words, more) { return words.flatMap(function (one) { return [one].concat(more(one)); }); }
    function y(one, ending) { return one.endsWith("y") ? [one.slice(0, -1) + ending] : []; }
    var whole = each([word], function (one) { return [one + "e"]; });
    var doubled = each(whole, function (one) { return [one + one[one.length - 1]]; });
    var longer = each(doubled, function (one) { return [one + "ing", one + "ed"].concat(y(one, "ied")); });
    return Array.from(new Set(each(longer, function (one) { return [one + "s", one + "es"].concat(y(one, "ies")); })));
  }

  /* Whether so many slips of the finger lead from one word to another: a letter more, less, another one, or
     two that changed places. The same as lunr's. */
  function within(word, other, slips) {
    if (Math.abs(word.length - other.length) > slips) return false;
    if (!word && !other) return true;
    var rest = word.slice(1), ahead = other.slice(1);
    if (word && word[0] === other[0] && within(rest, ahead, slips)) return true;
    if (!slips) return false;
    return (other && within(word, ahead, slips - 1)) || (word && within(rest, other, slips - 1))
      || (word && other && within(rest, ahead, slips - 1))
      || (word.length > 1 && word[1] === other[0] && within(word[0] + word.slice(2), ahead, slips - 1));
  }

  /* Reads queries with what a store of pieces holds. Where that lacks something, what comes out is of no use. */
  function reader(store, entry) {
    var rules = entry.rules, stop = new Set(rules.STOP_WORDS.split(" ")), stopStems = new Set(Array.from(stop, stem));
    var silent = new Set(entry.silent.split(" "));

    function isIndexed(word) { return Boolean(store.at("words", word)); }

    function hasStem(stemmed) {
      return unstemmed(stemmed).filter(function (one) { return store.at("words", one) !== undefined && stem(one) === stemmed; });
    }

    function isKnown(word) {
      return stop.has(word) || stopStems.has(stem(word)) || hasStem(stem(word)).length > 0;
    }

    function forms(word) { return hasStem(stem(word)).filter(isIndexed); }

    function compared(words) {
      return words.map(function (word) {
        var one = stem(word);
        return (!silent.has(word) && store.at("same", one)) || one;
      });
    }

    /* -- spelling --------------------------------------------------------------------------------- */

    /* Words of so many letters: those of the index, others that are known, and stems. */
    function spellings(letters) {
      var held = store.at("spelt", "~" + String(letters).padStart(3, "0"));
      return (held || ";;").split(";").map(split);
    }

    function near(word, slips) {
      var found = [[], [], []];
      for (let letters = word.length - slips; letters <= word.length + slips; letters++) {
        spellings(letters).forEach(function (words, kind) {
          words.forEach(function (one) { if (within(word, one, slips)) found[kind].push(one); });
        });
      }
      return found;
    }

    function byLikeness(word) {
      return function (one, other) {
        return (one[0] !== word[0]) - (other[0] !== word[0])
          || Math.abs(one.length - word.length) - Math.abs(other.length - word.length)
          || (one < other ? -1 : 1);
      };
    }

    function nearest(word) {
      var most = word.length >= rules.TWO_SLIPS_LETTERS ? 2 : 1;
      for (let slips = 1; slips <= most; slips++) {
        for (const form of new Set([word, stem(word)])) {
          const found = near(form, slips).flat();
          if (store.lacks()) return word;
          if (found.length) return found.sort(byLikeness(word))[0];
        }
      }
      return word;
    }

    function beginning(word) {
      var enough = word.length > (/^[0-9]+$/.test(word) ? 2 : 1), found = enough ? store.beginning("words", word) : [];
      return found.filter(function (one) { return one[1]; }).map(function (one) { return one[0]; });
    }

    /* The known words that differ in a Welsh beginning. Only of what is known, or begins so, is it kept which. */
    function kin(word) {
      if (isKnown(word) || beginning(word).length) return split(store.at("kin", word) || "");
      return mutations(word, rules.MUTATIONS).filter(function (one) {
        return spellings(one.length).slice(0, 2).some(function (words) { return words.includes(one); });
      });
    }

    function parts(word) {
      var least = rules.MIN_PART_LETTERS;
      if (word.length < 2 * least || word.length > rules.MAX_SLIP_LETTERS || !/^[a-z]+$/.test(word)) return [word];
      if (isKnown(word) || beginning(word).length) return [word];
      for (let at = least; at <= word.length - least; at++) {
        if (isIndexed(word.slice(0, at)) && isIndexed(word.slice(at))) {
          return near(word, 1).flat().length ? [word] : [word.slice(0, at), word.slice(at)];
        }
      }
      return [word];
    }

    function spelt(word, isLast) {
      if (isKnown(word) || !/^[a-z]+$/.test(word)) return word;
      if (word.length < rules.MIN_SLIP_LETTERS || word.length > rules.MAX_SLIP_LETTERS) return word;
      if (isLast && beginning(word).length) return word;
      return kin(word)[0] || nearest(word);
    }

    /* -- what it stands for ----------------------------------------------------------------------- */

    function pairs(plain, at) {
      return (at ? [plain[at - 1] + plain[at]] : []).concat(at + 1 < plain.length ? [plain[at] + plain[at + 1]] : []);
    }

    function markOf(word) {
      return /^[0-9]{7,}$/.test(word) ? rules.NUMBER + parseInt(word.slice(-6), 10).toString(36) : "";
    }

    function matches(typed, plain, at) {
      var word = plain[at], alike = forms(word), found = new Map();
      function add(words, counts) { words.forEach(function (one) { found.set(one, counts); }); }
      if (at === plain.length - 1) add(beginning(word), alike.length ? rules.FINISHED : rules.BEGINNING);
      if (!found.size && !isKnown(word) && word.length >= 6) {
        add(beginning(word.slice(0, Math.max(5, word.length - 4))), rules.ROOT);
      }
      if (word.length >= rules.MIN_SLIP_LETTERS) add(kin(word).filter(isIndexed), rules.MUTATED);
      add(alike, rules.FORM);
      add([word].concat(pairs(plain, at)).filter(isIndexed), rules.EXACT);
      if (markOf(word) && isIndexed(markOf(word))) found.set(markOf(word), rules.NUMBERED);
      var slip = word === typed[at] ? 1 : rules.SLIP;
      found.forEach(function (counts, one) { found.set(one, counts * slip); });
      return { typed: typed[at], readAs: word, matches: found };
    }

    /* What stands under a key, each as its words. */
    function listed(section, key) {
      return (store.at(section, key) || "").split(";").filter(Boolean).map(split);
    }

    function termsIn(plain, stems, places) {
      var longest = new Map();
      stems.forEach(function (first, at) {
        if (!silent.has(plain[at])) listed("phrases", first).forEach(function (one) {
          var mark = one[0], rest = one.slice(1), said = [];
          if (!rest.every(function (wanted, step) { return stems[at + 1 + step] === wanted; })) return;
          one.forEach(function (_, step) { if (places.has(at + step)) said.push(places.get(at + step)); });
          var had = longest.get(mark);
          if (!had || said.length > had.said.length) longest.set(mark, { term: { mark: mark, name: store.at("terms", mark) }, said: said });
        });
      });
      return Array.from(longest.values());
    }

    /* Where words stand in others one after another, from the first on. */
    function standing(run, plain) {
      var starts = Array.from(plain.keys()).filter(function (start) {
        return run.every(function (word, step) { return plain[start + step] === word; });
      });
      return starts.length ? starts[0] : -1;
    }

    function asksIn(plain, stems, places) {
      var typed = new Set(stems), best = new Map();
      function put(ask, wanted, strength) {
        var had = best.get(ask), said = [];
        if (had && strength <= had.strength) return;
        stems.forEach(function (one, at) { if (wanted.has(one) && places.has(at)) said.push(places.get(at)); });
        best.set(ask, { ask: parseInt(ask, 36), strength: strength, said: said });
      }
      function strength(words) { return 0.8 + 0.2 * Math.min(words, 4); }
      new Set(stems.filter(function (_, at) { return !silent.has(plain[at]); })).forEach(function (first) {
        listed("asks", first).forEach(function (one) {
          var wanted = new Set([first].concat(one.slice(1)));
          if (Array.from(wanted).every(function (word) { return typed.has(word); })) put(one[0], wanted, strength(wanted.size));
        });
      });
      new Set(plain).forEach(function (first) {
        if (!silent.has(first)) listed("runs", first).forEach(function (one) {
          var run = [first].concat(one.slice(1)), start = standing(run, plain);
          if (start >= 0) put(one[0], new Set(stems.slice(start, start + run.length)), strength(run.length));
          else if (plain.length > 1 && run.join(" ").startsWith(plain.join(" "))) put(one[0], typed, strength(run.length) * rules.BEGUN);
        });
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
      if (!stop.has(word)) pairs(all, at).concat(stem(word), markOf(word) || word).forEach(isIndexed);
      if (!stop.has(word)) forms(word);
      if (at === all.length - 1) beginning(word);
    }

    function read(query) {
      var letters = Array.from(query).slice(0, rules.LONGEST_QUERY).join("");
      var joined = joinedNumbers(split(fold(letters))).slice(0, rules.MOST_WORDS);
      joined.forEach(touch);
      if (store.lacks()) return null;
      var typed = joined.flatMap(parts).slice(0, rules.MOST_WORDS);
      if (store.lacks()) return null;
      var plain = typed.map(function (word, at) { return spelt(word, at === typed.length - 1); });
      if (store.lacks()) return null;
      plain.forEach(touch);
      if (store.lacks()) return null;
      var all = plain.map(function (_, at) { return at; });
      var kept = all.filter(function (at) { return !stop.has(plain[at]); });
      if (!kept.length) kept = all;
      var places = new Map(kept.map(function (at, place) { return [at, place]; }));
      var stems = compared(plain);
      return {
        words: kept.map(function (at) { return matches(typed, plain, at); }),
        terms: termsIn(plain, stems, places),
        asks: asksIn(plain, stems, places)
      };
    }

    /* The words of the index that are so many slips away, the likest first. */
    function nearWords(word, slips) {
      return near(word, slips)[0].filter(function (one) { return !stop.has(one); }).sort(byLikeness(word));
    }

    return { read: read, near: nearWords };
  }

  globalThis.HubReading = {
    fold: fold, split: split, stem: stem, mutations: mutations, unstemmed: unstemmed, within: within, reader: reader
  };
})();
