/* Finds in the browser what `hub search` finds, with the same sums in the same order. Pure: no page,
   no network. hub/search explains each step where it is done in Python; a test runs both. */
(function (root) {
  "use strict";

  /* -- words: hub/search/fold.py ------------------------------------------------------------- */

  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’`]/g, "")
      .replace(/[^a-z0-9]+/g, " ").trim();
  }

  function split(folded) { return folded ? folded.split(" ") : []; }

  function ends(word, endings) { return endings.some(function (ending) { return word.endsWith(ending); }); }

  function withoutS(word) {
    if (word.endsWith("ies") && word.length > 4) return word.slice(0, -3) + "y";
    if (ends(word, ["ses", "xes", "zes", "ches", "shes"]) && word.length > 5) return word.slice(0, -2);
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

  /* -- the index: hub/search/pack.py; what comes out is what lunr.py would have serialized ----- */

  var K1 = 1.2, B = 0.75; // lunr's own

  function unpacked(packed, version) {
    var fields = packed.fields.map(function (field) { return field[0]; });
    var terms = packed.terms.split(" ");
    var vectors = {}, inverted = [];
    packed.postings.split(";").forEach(function (posting, number) {
      var held = { _index: number }, found = [];
      fields.forEach(function (field) { held[field] = {}; });
      posting.split("/").forEach(function (steps, at) {
        var ref = -1;
        if (steps) steps.split(",").forEach(function (step) {
          var often = step.split("*");
          ref += parseInt(often[0], 36);
          held[fields[at]][ref] = {};
          found.push([at, ref, often[1] ? parseInt(often[1], 36) : 1]);
        });
      });
      found.forEach(function (one) {
        var name = fields[one[0]] + "/" + one[1];
        var long = packed.lengths[one[0]][one[1]] / packed.averages[one[0]];
        var score = packed.idf[found.length] * ((K1 + 1) * one[2]) / (K1 * (1 - B + B * long) + one[2]);
        score *= packed.fields[one[0]][1];
        (vectors[name] = vectors[name] || []).push(number, Math.round(score * 1000) / 1000);
      });
      inverted.push([terms[number], held]);
    });
    return {
      version: version, fields: fields, fieldVectors: Object.entries(vectors), invertedIndex: inverted, pipeline: []
    };
  }

  /* -- what was typed: hub/search/understand.py ------------------------------------------------ */

  function reader(index, lexicon, rules, lunr) {
    var stop = new Set(rules.STOP_WORDS.split(" "));
    var inOrder = Object.keys(index.invertedIndex).filter(function (word) { return word[0] !== "_"; }).sort();
    var indexed = new Set(inOrder), forms = new Map(), known = new Set(inOrder), same = new Map();
    var phrases = new Map(), patterns = new Map(), spellings;

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
        put(patterns, wanted.slice().sort()[0], {
          ask: number, wanted: wanted, run: justSo ? " " + says + " " : "",
          strength: 0.8 + 0.2 * Math.min(justSo ? words.length : wanted.length, 4)
        });
      });
    });

    function near(word, slips) {
      spellings = spellings || lunr.TokenSet.fromArray(
        Array.from(new Set(Array.from(known).concat(Array.from(known, stem)))).sort());
      return spellings.intersect(lunr.TokenSet.fromFuzzyString(word, slips)).toArray();
    }

    function nearest(word) {
      var most = word.length >= rules.TWO_SLIPS_LETTERS ? 2 : 1;
      for (var slips = 1; slips <= most; slips++) {
        for (var form of new Set([word, stem(word)])) {
          var found = near(form, slips);
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

    function spelt(word, isLast) {
      if (known.has(word) || forms.has(stem(word)) || !/^[a-z]+$/.test(word)) return word;
      if (word.length < rules.MIN_SLIP_LETTERS || (isLast && beginning(word).length)) return word;
      var changed = mutations(word, rules.MUTATIONS).filter(function (one) { return known.has(one); });
      return changed.length ? changed[0] : nearest(word);
    }

    function matches(typed, plain, at) {
      var word = plain[at], alike = forms.get(stem(word)) || [], found = new Map();
      function add(words, counts) { words.forEach(function (one) { found.set(one, counts); }); }
      if (at === plain.length - 1) add(beginning(word), alike.length ? rules.FINISHED : rules.BEGINNING);
      if (!found.size && !alike.length && word.length >= 6) {
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
      var run = " " + plain.join(" ") + " ", typed = new Set(stems), best = new Map();
      typed.forEach(function (first) {
        (patterns.get(first) || []).forEach(function (pattern) {
          if (!pattern.wanted.every(function (one) { return typed.has(one); }) || !run.includes(pattern.run)) return;
          var had = best.get(pattern.ask);
          if (had && pattern.strength <= had.strength) return;
          var said = [];
          stems.forEach(function (one, at) {
            if (pattern.wanted.includes(one) && places.has(at)) said.push(places.get(at));
          });
          best.set(pattern.ask, { ask: lexicon.asks[pattern.ask], strength: pattern.strength, said: said });
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

    function read(query) {
      var letters = Array.from(query).slice(0, rules.LONGEST_QUERY).join("");
      var typed = joinedNumbers(split(fold(letters))).slice(0, rules.MOST_WORDS);
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

    return { read: read, near: near, known: known, stop: stop, indexed: indexed };
  }

  /* -- the order: hub/search/rank.py ------------------------------------------------------------ */

  function ranker(index, documents, rules, stop) {
    var kept = new Map(), filed = new Map();
    var place = new Map(documents.map(function (document, at) { return [document.id, at]; }));

    function comparedName(name) {
      var words = split(fold(name)), telling = words.filter(function (word) { return !stop.has(word); });
      return new Set((telling.length ? telling : words).map(stem));
    }

    var names = documents.map(function (document, at) {
      Object.keys(document.facets || {}).forEach(function (facet) {
        document.facets[facet].forEach(function (value) {
          var key = facet + "-" + value;
          if (!filed.has(key)) filed.set(key, []);
          filed.get(key).push(at);
        });
      });
      return [document.title].concat(document.names || []).map(comparedName);
    });

    function weights(word) {
      if (kept.has(word)) return kept.get(word);
      var posting = index.invertedIndex[word], found = new Map();
      if (posting) index.fields.forEach(function (field) {
        Object.keys(posting[field]).forEach(function (ref) {
          var vector = index.fieldVectors[field + "/" + ref], at = vector.positionForIndex(posting._index);
          found.set(+ref, (found.get(+ref) || 0) + vector.elements[at + 1]);
        });
      });
      kept.set(word, found);
      return found;
    }

    function scaled(found, by) {
      return new Map(Array.from(found, function (one) { return [one[0], one[1] * by]; }));
    }

    function ledTo(leads) {
      var best = new Map();
      function put(at, share) { best.set(at, Math.max(best.get(at) || 0, share)); }
      leads.forEach(function (lead) {
        put(place.get(lead[0]), lead[1]);
        (filed.get(lead[0]) || []).forEach(function (at) { put(at, lead[1] * rules.FILED); });
      });
      return best;
    }

    function finds(understood) {
      var all = understood.words.map(function (word, at) {
        var best = new Map();
        word.matches.forEach(function (counts, one) {
          weights(one).forEach(function (weight, document) {
            best.set(document, Math.max(best.get(document) || 0, weight * counts));
          });
        });
        return { found: best, said: [at] };
      });
      understood.terms.forEach(function (one) {
        all.push({ found: scaled(weights(one.term.mark), rules.TERM), said: one.said, term: one.term });
      });
      understood.asks.forEach(function (one) {
        var found = new Map();
        ledTo(one.ask.leads).forEach(function (share, at) { found.set(at, share * one.strength * rules.ASK); });
        all.push({ found: found, said: one.said, ask: one.ask });
      });
      return all;
    }

    function nearName(at, typed) {
      var likest = 0;
      names[at].forEach(function (name) {
        var both = 0;
        name.forEach(function (one) { if (typed.has(one)) both += 1; });
        likest = Math.max(likest, both / (name.size + typed.size - both) || 0);
      });
      return likest;
    }

    return function rank(understood) {
      var scores = new Map(), reachable = new Set(), found = finds(understood);
      found.forEach(function (one) {
        if (one.found.size) one.said.forEach(function (at) { reachable.add(at); });
        one.found.forEach(function (score, at) {
          var had = scores.get(at);
          if (!had) scores.set(at, had = { score: 0, covered: new Set(), because: [] });
          had.score += score;
          had.because.push(one);
          one.said.forEach(function (word) { had.covered.add(word); });
        });
      });
      var typed = new Set(understood.words.map(function (word) { return stem(word.readAs); }));
      return Array.from(scores, function (one) {
        var document = documents[one[0]], likest = nearName(one[0], typed);
        var share = reachable.size ? one[1].covered.size / reachable.size : 0;
        var named = 1 + rules.NAMED * likest;
        if (likest === 1 && document.type !== "term") named += rules.EXACTLY_NAMED;
        var whole = one[1].score * (1 - rules.COVERED + rules.COVERED * share) * named * (document.weight || 1);
        return { at: one[0], document: document, score: whole, rounded: Math.round(whole * 1e4), because: one[1].because };
      }).sort(function (one, other) { return other.rounded - one.rounded || one.at - other.at; });
    };
  }

  /* -- the whole ------------------------------------------------------------------------------- */

  function open(data, lunr) {
    var index = lunr.Index.load(unpacked(data.index, lunr.version));
    var reading = reader(index, data.lexicon, data.rules, lunr);
    var rank = ranker(index, data.documents, data.rules, reading.stop);
    return {
      documents: data.documents,
      index: index,
      understand: reading.read,
      rank: rank,
      near: reading.near,
      indexed: reading.indexed,
      stop: reading.stop,
      search: function (query) { return rank(reading.read(query)); }
    };
  }

  var HubFinder = { open: open, unpacked: unpacked, fold: fold, stem: stem, mutations: mutations };
  if (typeof module === "object") module.exports = HubFinder;
  else root.HubFinder = HubFinder;
})(this);
