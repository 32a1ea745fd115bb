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

  function reader(index, lexicon, rules, lunr) {
    var stop = new Set(rules.STOP_WORDS.split(" "));
    var inOrder = Object.keys(index.invertedIndex).filter(function (word) { return word[0] !== "_"; }).sort();
    var indexed = new Set(inOrder), forms = new Map(), known = new Set(inOrder), same = new Map();
    var phrases = new Map(), patterns = new Map(), runs = [], spellings;

    function put(map, key, value) { if (map.has(key)) map.get(key).push(value); else map.set(key, [value]); }

    inOrder.forEach(function (word) { put(forms, stem(word), word); });
    stop.forEach(function (word) { known.add(word); });
    lexicon.alike.forEach(function (group) {
      group.forEach(function (word) { known.add(word); same.set(stem(word), stem(group[0])); });
    });

    function compared(words) {
      return words.map(function (word) { var one = stem(word); return same.has(one) ? same.get(one) : one; });
    }

    lexicon.terms.forEach(function (term) {
      term.phrases.concat(term.understood).forEach(function (phrase) {
        var words = phrase.split(" "), stems = compared(words);
        words.forEach(function (word) { known.add(word); });
        put(phrases, stems[0], { stems: stems, term: term });
      });
    });
    lexicon.asks.forEach(function (ask, number) {
      ask.says.forEach(function (says) {
        var words = says.split(" "), telling = words.filter(function (word) { return !stop.has(word); });
        var justSo = telling.length < Math.min(2, words.length);
        var wanted = Array.from(new Set(compared(justSo ? words : telling)));
        words.forEach(function (word) { known.add(word); });
        var pattern = {
          ask: number, wanted: wanted, run: justSo ? " " + says + " " : "",
          strength: 0.8 + 0.2 * Math.min(justSo ? words.length : wanted.length, 4)
        };
        put(patterns, wanted.slice().sort()[0], pattern);
        if (justSo) runs.push(pattern);
      });
    });

    var knownStems = new Set(Array.from(known, stem));

    function isKnown(word) { return known.has(word) || knownStems.has(stem(word)); }

    function near(word, slips) {
      spellings = spellings || lunr.TokenSet.fromArray(
        Array.from(new Set(Array.from(known).concat(Array.from(knownStems)))).sort());
      return spellings.intersect(lunr.TokenSet.fromFuzzyString(word, slips)).toArray();
    }

    function nearest(word) {
      var most = word.length >= rules.TWO_SLIPS_LETTERS ? 2 : 1;
      for (let slips = 1; slips <= most; slips++) {
        for (const form of new Set([word, stem(word)])) {
          const found = near(form, slips);
          if (found.length) return found.sort(function (one, other) {
            return (one[0] !== word[0]) - (other[0] !== word[0])
              || Math.abs(one.length - word.length) - Math.abs(other.length - word.length)
              || (one < other ? -1 : 1);
          })[0];
        }
      }
      return word;
    }

    function beginning(word) {
      var enough = word.length > (/^[0-9]+$/.test(word) ? 2 : 1);
      return enough ? inOrder.filter(function (one) { return one.startsWith(word); }) : [];
    }

    function parts(word) {
      var least = rules.MIN_PART_LETTERS;
      if (word.length < 2 * least || word.length > rules.MAX_SLIP_LETTERS || !/^[a-z]+$/.test(word)) return [word];
      if (isKnown(word) || beginning(word).length) return [word];
      for (let at = least; at <= word.length - least; at++) {
        if (indexed.has(word.slice(0, at)) && indexed.has(word.slice(at))) {
          return near(word, 1).length ? [word] : [word.slice(0, at), word.slice(at)];
        }
      }
      return [word];
    }

    function spelt(word, isLast) {
      if (isKnown(word) || !/^[a-z]+$/.test(word)) return word;
      if (word.length < rules.MIN_SLIP_LETTERS || word.length > rules.MAX_SLIP_LETTERS) return word;
      if (isLast && beginning(word).length) return word;
      var changed = mutations(word, rules.MUTATIONS).filter(function (one) { return known.has(one); });
      return changed.length ? changed[0] : nearest(word);
    }

    function matches(typed, plain, at) {
      var word = plain[at], alike = forms.get(stem(word)) || [], found = new Map();
      function add(words, counts) { words.forEach(function (one) { found.set(one, counts); }); }
      if (at === plain.length - 1) add(beginning(word), alike.length ? rules.FINISHED : rules.BEGINNING);
      if (!found.size && !isKnown(word) && word.length >= 6) {
        add(beginning(word.slice(0, Math.max(5, word.length - 4))), rules.ROOT);
      }
      if (word.length >= rules.MIN_SLIP_LETTERS) {
        add(mutations(word, rules.MUTATIONS).filter(function (one) { return indexed.has(one); }), rules.MUTATED);
      }
      add(alike, rules.FORM);
      var pairs = [word];
      if (at) pairs.push(plain[at - 1] + word);
      if (at + 1 < plain.length) pairs.push(word + plain[at + 1]);
      add(pairs.filter(function (one) { return indexed.has(one); }), rules.EXACT);
      var number = rules.NUMBER + parseInt(word.slice(-6), 10).toString(36);
      if (/^[0-9]{7,}$/.test(word) && index.invertedIndex[number]) found.set(number, rules.NUMBERED);
      var slip = word === typed[at] ? 1 : rules.SLIP;
      found.forEach(function (counts, one) { found.set(one, counts * slip); });
      return { typed: typed[at], readAs: word, matches: found };
    }

    function termsIn(stems, places) {
      var longest = new Map();
      stems.forEach(function (first, at) {
        (phrases.get(first) || []).forEach(function (one) {
          if (!one.stems.every(function (wanted, step) { return stems[at + step] === wanted; })) return;
          var said = [];
          one.stems.forEach(function (_, step) { if (places.has(at + step)) said.push(places.get(at + step)); });
          var had = longest.get(one.term.mark);
          if (!had || said.length > had.said.length) longest.set(one.term.mark, { term: one.term, said: said });
        });
      });
      return Array.from(longest.values());
    }

    function asksIn(plain, stems, places) {
      var run = " " + plain.join(" ") + " ", begun = " " + plain.join(" "), typed = new Set(stems), best = new Map();
      function put(pattern, strength) {
        var had = best.get(pattern.ask), said = [];
        if (had && strength <= had.strength) return;
        stems.forEach(function (one, at) {
          if (pattern.wanted.includes(one) && places.has(at)) said.push(places.get(at));
        });
        best.set(pattern.ask, { ask: lexicon.asks[pattern.ask], strength: strength, said: said });
      }
      typed.forEach(function (first) {
        (patterns.get(first) || []).forEach(function (pattern) {
          var said = pattern.wanted.every(function (one) { return typed.has(one); }) && run.includes(pattern.run);
          if (said) put(pattern, pattern.strength);
        });
      });
      if (plain.length > 1) runs.forEach(function (pattern) {
        if (pattern.run.startsWith(begun) && pattern.run !== run) put(pattern, pattern.strength * rules.BEGUN);
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

    function read(query) {
      var letters = Array.from(query).slice(0, rules.LONGEST_QUERY).join("");
      var joined = joinedNumbers(split(fold(letters))).slice(0, rules.MOST_WORDS);
      var typed = joined.flatMap(parts).slice(0, rules.MOST_WORDS);
      var plain = typed.map(function (word, at) { return spelt(word, at === typed.length - 1); });
      var all = plain.map(function (_, at) { return at; });
      var kept = all.filter(function (at) { return !stop.has(plain[at]); });
      if (!kept.length) kept = all;
      var places = new Map(kept.map(function (at, place) { return [at, place]; }));
      var stems = compared(plain);
      return {
        words: kept.map(function (at) { return matches(typed, plain, at); }),
        terms: termsIn(stems, places),
        asks: asksIn(plain, stems, places)
      };
    }

    return { read: read, near: near, stop: stop, indexed: indexed };
  }

  globalThis.HubReading = { fold: fold, split: split, stem: stem, mutations: mutations, reader: reader };
})();
