/* Finds in the browser what `signpost search` finds: the index of signpost/search/pack.py opened, and documents
   ranked as in signpost/search/rank.py, with the same sums in the same order. Needs reading.js. */
(function () {
  "use strict";

  var HubReading = globalThis.HubReading, fold = HubReading.fold, split = HubReading.split, stem = HubReading.stem;

  /* -- the index: signpost/search/pack.py; what comes out is what lunr.py would have serialized ----- */

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
        if (!vectors[name]) vectors[name] = [];
        vectors[name].push(number, Math.round(score * 1000) / 1000);
      });
      inverted.push([terms[number], held]);
    });
    return {
      version: version, fields: fields, fieldVectors: Object.entries(vectors), invertedIndex: inverted, pipeline: []
    };
  }

  /* -- the order: signpost/search/rank.py ------------------------------------------------------------ */

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
          if (!had) {
            had = { score: 0, covered: new Set(), because: [] };
            scores.set(at, had);
          }
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
        return { at: one[0], document: document, score: whole, rounded: Math.floor(whole * 10000 + 0.5), because: one[1].because };
      }).sort(function (one, other) { return other.rounded - one.rounded || one.at - other.at; });
    };
  }

  /* Everything that a page asks: `search` gives results, the best first, each with what it is because of. */
  function open(data, lunr) {
    var index = lunr.Index.load(unpacked(data.index, lunr.version));
    var reading = HubReading.reader(index, data.lexicon, data.rules, lunr);
    var rank = ranker(index, data.documents, data.rules, reading.stop);
    return {
      documents: data.documents, reading: reading,
      understand: reading.read, rank: rank,
      search: function (query) { return rank(reading.read(query)); }
    };
  }

  globalThis.HubFinder = { open: open, unpacked: unpacked };
})();
