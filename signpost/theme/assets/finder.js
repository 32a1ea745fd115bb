/* Finds in the browser what `signpost search` finds: words weigh as in signpost/search/postings.py, which is as lunr
   has it, and documents are ranked as in signpost/search/rank.py, with the same sums in the same order. Needs
   pieces.js and reading.js. */
(function () {
  "use strict";

  var HubPieces = globalThis.HubPieces, list = HubPieces.list, stem = globalThis.HubWords.stem;
  var K1 = 1.2, B = 0.75; // lunr's own

  function number(text) { return parseInt(text, 36); }

  /* Places that rise, of the steps between them. */
  function places(steps) {
    var place = -1;
    return list(steps || "", ",").map(function (step) { place += number(step); return place; });
  }

  /* -- what a word counts for ------------------------------------------------------------------------ */

  function weigher(store, entry) {
    var known = new Map(), lengths = entry.lengths.map(function (all) { return list(all, ",").map(number); });

    /* By field: the documents that hold a word, each with what it counts for there. */
    function byField(word) {
      var posting = store.at("words", word);
      if (!posting) return [];
      var fields = posting.split("/").map(function (held) { return list(held, ","); }), rare = rarity(word);
      return fields.map(function (steps, n) {
        var place = -1;
        return steps.map(function (step) {
          var star = step.indexOf("*"), often = star < 0 ? 1 : number(step.slice(star + 1));
          place += number(step);
          var long = lengths[n][place] / entry.averages[n];
          var score = rare * ((K1 + 1) * often) / (K1 * (1 - B + B * long) + often);
          return [place, Math.round(score * entry.fields[n][1] * 1000) / 1000];
        });
      });
    }

    function of(word) {
      var found = known.get(word);
      if (found) return found;
      found = new Map();
      byField(word).forEach(function (field) {
        field.forEach(function (one) { found.set(one[0], (found.get(one[0]) || 0) + one[1]); });
      });
      if (store.at("words", word)) known.set(word, found);
      return found;
    }

    /* How rare a word of the index is. */
    function rarity(word) {
      var posting = store.at("words", word);
      if (!posting) return entry.unheard;
      var texts = posting.split("/").reduce(function (sum, held) { return sum + list(held, ",").length; }, 0);
      return store.rarity(word)[texts];
    }

    return { byField: byField, of: of, rarity: rarity };
  }

  /* -- the order: signpost/search/rank.py ------------------------------------------------------------ */

  function ranker(store, entry, weights) {
    var rules = entry.rules, terms = new Set(places(entry.terms)), weight = new Map();
    Object.keys(entry.weights).forEach(function (own) {
      places(entry.weights[own]).forEach(function (place) { weight.set(place, parseFloat(own)); });
    });
    var named = []; // of each name: its document, and how many telling words it has
    list(entry.names, ",").forEach(function (names, place) {
      names.split("+").forEach(function (size) { named.push({ place: place, size: number(size) }); });
    });

    function scaled(found, by) {
      return new Map(Array.from(found, function (one) { return [one[0], one[1] * by]; }));
    }

    function ledTo(leads) {
      var best = new Map();
      function put(place, share) { best.set(place, Math.max(best.get(place) || 0, share)); }
      leads.forEach(function (lead) {
        put(lead[0], lead[1]);
        if (lead[2]) places(store.at("filed", lead[2])).forEach(function (place) { put(place, lead[1] * rules.FILED); });
      });
      return best;
    }

    function finds(understood) {
      var all = understood.words.map(function (word, at) {
        var best = new Map();
        word.matches.forEach(function (counts, one) {
          weights.of(one).forEach(function (found, place) { best.set(place, Math.max(best.get(place) || 0, found * counts)); });
        });
        return { found: best, said: [at] };
      });
      understood.terms.forEach(function (one) {
        all.push({ found: scaled(weights.of(one.term.mark), rules.TERM), said: one.said, term: one.term });
      });
      understood.asks.forEach(function (one) {
        var found = new Map();
        ledTo(entry.leads[one.ask]).forEach(function (share, place) { found.set(place, share * one.strength * rules.ASK); });
        all.push({ found: found, said: one.said, ask: true });
      });
      return all;
    }

    /* How like the likest name of each document is to what was typed, where one holds a word of it. */
    function likeness(typed) {
      var both = new Map(), likest = new Map();
      typed.forEach(function (one) {
        places(store.at("names", one)).forEach(function (name) { both.set(name, (both.get(name) || 0) + 1); });
      });
      both.forEach(function (shared, name) {
        var place = named[name].place;
        likest.set(place, Math.max(likest.get(place) || 0, shared / (named[name].size + typed.size - shared)));
      });
      return likest;
    }

    /* Of words, which are few, a bit for each. */
    function bits(words) { return words.reduce(function (all, word) { return all | (1 << word); }, 0); }

    function count(all) {
      var found = 0;
      for (; all; all &= all - 1) found += 1;
      return found;
    }

    function gathered(found) {
      var scores = new Map();
      found.forEach(function (one) {
        var said = bits(one.said);
        one.found.forEach(function (score, place) {
          var had = scores.get(place);
          if (had) {
            had.score += score;
            had.covered |= said;
          } else scores.set(place, { score: score, covered: said });
        });
      });
      return scores;
    }

    function telling(word) {
      if (word.unheard) return word.typed.length > rules.SMALL && /^[a-z]+$/.test(word.typed) ? entry.unheard : 0;
      var least = Infinity;
      word.matches.forEach(function (_counts, one) { least = Math.min(least, weights.rarity(one)); });
      return least === Infinity ? 0 : least;
    }

    /* Whether one of the first results is about enough of what was typed. */
    function isAbout(understood, first) {
      var numbers = understood.words.map(function (word) { return Array.from(word.matches.values()).includes(rules.NUMBERED); });
      if (first.some(function (one) { return numbers.some(function (is, at) { return is && one.covered & (1 << at); }); })) return true;
      var asked = bits(understood.asks.concat(understood.terms).flatMap(function (one) { return one.said; }));
      var tells = understood.words.map(function (word, at) { return asked & (1 << at) ? entry.unheard : telling(word); });
      var meant = asked | bits(Array.from(tells.keys()).filter(function (at) { return !understood.words[at].unheard; }));
      function sum(words) { return tells.reduce(function (all, one, at) { return words & (1 << at) ? all + one : all; }, 0); }
      var most = Math.max.apply(null, [0].concat(first.map(function (one) { return sum(one.covered & meant); })));
      return most > 0 && most >= rules.ABOUT * sum(-1);
    }

    return function rank(understood) {
      var found = finds(understood);
      var likest = likeness(new Set(understood.words.map(function (word) { return stem(word.named); })));
      if (store.lacks()) return { found: [], about: false };
      var reachable = count(found.reduce(function (all, one) { return one.found.size ? all | bits(one.said) : all; }, 0));
      function because(place) { return found.filter(function (one) { return one.found.has(place); }); }
      var ranked = Array.from(gathered(found), function (one) {
        var place = one[0], like = likest.get(place) || 0, name = 1 + rules.NAMED * like;
        var share = reachable ? count(one[1].covered) / reachable : 0;
        if (like === 1 && !terms.has(place)) name += rules.EXACTLY_NAMED;
        var whole = one[1].score * (1 - rules.COVERED + rules.COVERED * share) * name * (weight.get(place) || 1);
        return { at: place, rounded: Math.floor(whole * 10000 + 0.5), covered: one[1].covered, because: because };
      }).sort(function (one, other) { return other.rounded - one.rounded || one.at - other.at; });
      return { found: ranked, about: isAbout(understood, ranked.slice(0, rules.FIRST)) };
    };
  }

  /* -- everything that a page asks, each as a promise ------------------------------------------------ */

  function open(entry, bring) {
    var store = HubPieces.store(entry, bring), reading = globalThis.HubReading.reader(store, entry);
    var weights = weigher(store, entry), rank = ranker(store, entry, weights);
    var oneText = entry.texts >= list(entry.names, ",").length;

    /* What was understood of a query, and what was found, the best first, each with what it is because of. */
    function find(query) {
      if (oneText) store.get("t0").catch(function () {}); // it will be asked for, and come to that if it does not come
      return store.answer(function () {
        var understood = reading.read(query);
        var ranking = understood && rank(understood);
        return ranking && { understood: understood, found: ranking.found, about: ranking.about };
      });
    }

    function documents(at) {
      return store.answer(function () { return at.map(store.document); });
    }

    /* Who has what: by facet and value, the places of documents. */
    function facets() {
      return store.answer(function () {
        return new Map(store.beginning("filed", "/").map(function (one) { return [one[0], new Set(places(one[1]))]; }));
      }).then(function (filed) {
        return function has(place, name, value) {
          var there = filed.get("/" + name + "-" + value);
          return Boolean(there && there.has(place));
        };
      });
    }

    /* The places of all entries; on demand in the order in which somebody goes through them. */
    function entries(inOrder) {
      return store.answer(function () {
        if (inOrder) return list(store.at("order", "}") || "", ",").map(number);
        return Array.from(new Set(store.beginning("filed", "/kind-").flatMap(function (one) { return places(one[1]); })));
      });
    }

    /* What results show of entries, by id; of what is no longer there, nothing. */
    function byIds(ids) {
      return store.answer(function () {
        return ids.map(function (id) {
          var place = store.at("ids", "|" + id);
          return place && store.document(number(place));
        });
      });
    }

    function near(word, slips) {
      return store.answer(function () { return reading.near(word, slips); });
    }

    return {
      build: entry.build, find: find, documents: documents, facets: facets, entries: entries, byIds: byIds, near: near,
      weights: function (word) { return store.answer(function () { return weights.byField(word); }); }
    };
  }

  globalThis.HubFinder = { open: open };
})();
