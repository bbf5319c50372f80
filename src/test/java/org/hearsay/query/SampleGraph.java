package org.hearsay.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/** Six articles of an invented world, in a store in memory of the kind that serves. */
public final class SampleGraph {

  private SampleGraph() {}

  /** A fresh store with the sample in it. */
  public static DatasetGraph open() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        dataset,
        () ->
            RDFParser.source(SampleGraph.class.getResource("sample.trig").toString())
                .lang(Lang.TRIG)
                .parse(dataset));
    return dataset;
  }

  /** Each row of a question's answer as its columns' texts, joined by a bar. */
  public static List<String> ask(
      QueryRunner runner, String question, Map<String, String> values, String... columns)
      throws QueryProblem {
    return runner.rows(Questions.bundled().named(question), values).rows().stream()
        .map(row -> String.join(" | ", List.of(columns).stream().map(row::text).toList()))
        .toList();
  }
}
