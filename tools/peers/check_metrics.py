"""Computes the metrics of the engine's random lists with ranx and with trec_eval; says by how much they differ."""

import json
import sys

import numpy
import pytrec_eval
from ranx import Qrels, Run, evaluate

EQUAL = 1e-9


def main(path):
    with open(path, encoding="utf-8") as lines:
        *queries, exposure = [json.loads(line) for line in lines]
    worst = max(
        report("ranx", queries, ranx_figures(queries)),
        report("trec_eval", queries, trec_figures(queries)),
        report_exposure(queries, exposure),
    )
    if worst > EQUAL:
        sys.exit(f"the engine's figures differ by {worst:.1e}")
    print(f"{len(queries)} lists: equal to {EQUAL:.0e}")


def targets_of(queries):
    return {f"q{i}": {f"p{product}": 1 for product in query["targets"]} for i, query in enumerate(queries)}


def lists_of(queries, depth):
    """Scores fall from rank to rank. A list without a product has one that nobody wants."""
    return {
        f"q{i}": {f"p{product}": float(1000 - rank) for rank, product in enumerate(query["list"][:depth])} or {"none": 1.0}
        for i, query in enumerate(queries)
    }


def ranx_figures(queries):
    qrels, run = Qrels(targets_of(queries)), Run(lists_of(queries, 40))
    names = {"hr@10": "hit_rate@10", "ndcg@10": "ndcg@10", "recall@20": "recall@20", "mrr@20": "mrr@20"}
    evaluate(qrels, run, list(names.values()), make_comparable=True)
    return {ours: [run.scores[theirs][f"q{i}"] for i in range(len(queries))] for ours, theirs in names.items()}


def trec_figures(queries):
    names = {"hr@10": "success_10", "ndcg@10": "ndcg_cut_10", "recall@20": "recall_20"}
    figures = trec(queries, {"success.10", "ndcg_cut.10", "recall.20"}, 40)
    result = {ours: [figure[theirs] for figure in figures] for ours, theirs in names.items()}
    # trec_eval has no reciprocal rank with a depth: the lists end there.
    result["mrr@20"] = [figure["recip_rank"] for figure in trec(queries, {"recip_rank"}, 20)]
    return result


def trec(queries, measures, depth):
    by_query = pytrec_eval.RelevanceEvaluator(targets_of(queries), measures).evaluate(lists_of(queries, depth))
    return [by_query[f"q{i}"] for i in range(len(queries))]


def report(peer, queries, figures):
    worst = 0
    for name, theirs in figures.items():
        ours = numpy.array([query[name] for query in queries])
        difference = numpy.abs(ours - numpy.array(theirs)).max()
        print(f"{peer:10} {name:10} mean {ours.mean():.6f}   greatest difference of a query {difference:.1e}")
        worst = max(worst, difference)
    return worst


def report_exposure(queries, exposure):
    shown = numpy.zeros(exposure["products"])
    for query in queries:
        shown[query["list"][:10]] += 1
    # Gini as the mean absolute difference of all pairs, by twice the mean.
    gini = numpy.abs(shown[:, None] - shown[None, :]).mean() / (2 * shown.mean())
    coverage = (shown > 0).mean()
    worst = max(abs(gini - exposure["gini"]), abs(coverage - exposure["coverage@10"]))
    print(f"{'numpy':10} coverage@10 {coverage:.6f}, gini {gini:.6f}   greatest difference {worst:.1e}")
    return worst


if __name__ == "__main__":
    main(sys.argv[1])
