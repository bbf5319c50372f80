package org.hearsay.graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.XSD;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;

/** The terms of {@code ontology/} and the few it borrows, as nodes. */
public final class Vocabulary {

  /** Namespace of Hearsay's own terms. */
  public static final String HS = "https://w3id.org/hearsay/ontology#";

  /** Namespace of acts. */
  public static final String ACT = "https://w3id.org/hearsay/act/";

  /** Namespace of event types. */
  public static final String EVENT_TYPE = "https://w3id.org/hearsay/event-type/";

  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String SCHEMA = "https://schema.org/";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String OWL = "http://www.w3.org/2002/07/owl#";
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

  public static final Node ARTICLE = hs("Article");
  public static final Node TEXT_HASH = hs("textHash");
  public static final Node SOURCE = hs("source");
  public static final Node SKETCH = hs("sketch");

  public static final Node EVIDENCE = hs("Evidence");
  public static final Node START = hs("start");
  public static final Node END = hs("end");
  public static final Node EXACT = hs("exact");

  public static final Node ACTOR = hs("Actor");
  public static final Node ACTS_FOR = hs("actsFor");
  public static final Node ROLE = hs("role");

  public static final Node STATEMENT = hs("Statement");
  public static final Node HAS_ACT = hs("act");

  /** Instead of {@link #HAS_ACT} where the article says that it was not done. */
  public static final Node ACT_NOT_DONE = hs("actNotDone");

  public static final Node SPEAKER = hs("speaker");
  public static final Node SPEAKER_PHRASE = hs("speakerPhrase");
  public static final Node TARGET = hs("target");
  public static final Node TARGET_PHRASE = hs("targetPhrase");
  public static final Node ADDRESSEE = hs("addressee");
  public static final Node ADDRESSEE_PHRASE = hs("addresseePhrase");
  public static final Node VIA = hs("via");
  public static final Node REPORTED_BY = hs("reportedBy");
  public static final Node ABOUT = hs("about");
  public static final Node QUOTE = hs("quote");
  public static final Node CUE = hs("cue");
  public static final Node SPEAKER_AT = hs("speakerAt");
  public static final Node TARGET_AT = hs("targetAt");
  public static final Node ADDRESSEE_AT = hs("addresseeAt");
  public static final Node CUE_AT = hs("cueAt");
  public static final Node CONTENT_AT = hs("contentAt");
  public static final Node EXPLICIT = hs("explicit");
  public static final Node CERTAINTY = hs("certainty");
  public static final Node QUOTATION = hs("quotation");
  public static final Node SAID_ON = hs("saidOn");
  public static final Node SAID_ON_PRECISION = hs("saidOnPrecision");
  public static final Node CONFIDENCE = hs("confidence");
  public static final Node HAS_EVIDENCE = hs("evidence");

  public static final Node EVENT = hs("Event");
  public static final Node HAS_EVENT_TYPE = hs("eventType");
  public static final Node DATE = hs("date");
  public static final Node PLACE = hs("place");
  public static final Node PARTICIPANT = hs("participant");

  public static final Node CONCLUSION = hs("Conclusion");
  public static final Node BECAUSE = hs("because");
  public static final Node ROLLED_UP = hs("rolledUp");
  public static final Node SAME_ACTOR_AS = hs("sameActorAs");
  public static final Node SAME_EVENT_AS = hs("sameEventAs");
  public static final Node ANSWERS = hs("answers");
  public static final Node COPY_OF = hs("copyOf");
  public static final Node VERSION_OF = hs("versionOf");
  public static final Node REPEATS = hs("repeats");

  /** What the edges of all acts are sub-properties of. */
  public static final Node EDGE = hs("edge");

  public static final Node EDGE_OF = hs("edgeOf");

  public static final Node CORRECTION = hs("Correction");
  public static final Node VERDICT = hs("verdict");
  public static final Node CORRECTS = hs("corrects");
  public static final Node CORRECTED_TO = hs("correctedTo");
  public static final Node STANDING_FOR_ALL = hs("standingForAll");
  public static final Node IN_ARTICLE = hs("inArticle");
  public static final Node INSTRUCTION = hs("instruction");
  public static final Node READ_ACT = hs("readAct");
  public static final Node READ_WORDS = hs("readWords");
  public static final Node READ_CUE = hs("readCue");
  public static final Node TAKEN_BACK_BY = hs("takenBackBy");
  public static final Node CORRECTED_BY = hs("correctedBy");

  /** A triple of an article's graph that a correction does away with. */
  public static final Node WITHDRAWAL = hs("Withdrawal");

  /** That an actor is something in another dataset, as somebody accepted it. */
  public static final Node MATCH = hs("Match");

  public static final Node ACT_CLASS = hs("Act");
  public static final Node EVENT_TYPE_CLASS = hs("EventType");
  public static final Node CAMEO_CODE = hs("cameoCode");
  public static final Node PLOVER_TYPE = hs("ploverType");
  public static final Node PLOVER_MODE = hs("ploverMode");

  /** Datatypes of notations. */
  public static final Node ISO_3166_ALPHA_2 = hs("iso3166Alpha2");

  public static final Node ISO_3166_ALPHA_3 = hs("iso3166Alpha3");
  public static final Node ISO_3166_NUMERIC = hs("iso3166Numeric");
  public static final Node CAMEO_ACTOR = hs("cameoActor");
  public static final Node COW_NUMBER = hs("cowNumber");
  public static final Node COW_LETTERS = hs("cowLetters");

  public static final Node RUN = hs("Run");
  public static final Node LANGUAGE_MODEL = hs("LanguageModel");
  public static final Node MODEL_HASH = hs("modelHash");
  public static final Node ARTICLES_READ = hs("articlesRead");
  public static final Node ARTICLES_REPLACED = hs("articlesReplaced");
  public static final Node INPUTS_REFUSED = hs("inputsRefused");
  public static final Node STATEMENTS_READ = hs("statementsRead");

  public static final Node FINGERPRINT = hs("fingerprint");
  public static final Node GRAPH_HASH = hs("graphHash");
  public static final Node OUTDATED = hs("outdated");

  /** The words of an article; in backups only. */
  public static final Node TEXT = hs("text");

  public static final Node TYPE = iri(RDF + "type");
  public static final Node SUBJECT = iri(RDF + "subject");
  public static final Node PREDICATE = iri(RDF + "predicate");
  public static final Node OBJECT = iri(RDF + "object");
  public static final Node LABEL = iri(RDFS + "label");
  public static final Node SAME_AS = iri(OWL + "sameAs");
  public static final Node EXACT_MATCH = iri(SKOS + "exactMatch");
  public static final Node CLOSE_MATCH = iri(SKOS + "closeMatch");
  public static final Node PREF_LABEL = iri(SKOS + "prefLabel");
  public static final Node ALT_LABEL = iri(SKOS + "altLabel");
  public static final Node BROADER = iri(SKOS + "broader");
  public static final Node NOTATION = iri(SKOS + "notation");
  public static final Node WAS_DERIVED_FROM = iri(PROV + "wasDerivedFrom");
  public static final Node WAS_GENERATED_BY = iri(PROV + "wasGeneratedBy");
  public static final Node WAS_ATTRIBUTED_TO = iri(PROV + "wasAttributedTo");
  public static final Node GENERATED_AT_TIME = iri(PROV + "generatedAtTime");
  public static final Node INVALIDATED_AT_TIME = iri(PROV + "invalidatedAtTime");
  public static final Node AGENT = iri(PROV + "Agent");
  public static final Node COMMENT = iri(RDFS + "comment");
  public static final Node USED = iri(PROV + "used");
  public static final Node STARTED_AT_TIME = iri(PROV + "startedAtTime");
  public static final Node ENDED_AT_TIME = iri(PROV + "endedAtTime");
  public static final Node HEADLINE = iri(SCHEMA + "headline");
  public static final Node DATE_PUBLISHED = iri(SCHEMA + "datePublished");
  public static final Node AUTHOR = iri(SCHEMA + "author");
  public static final Node PUBLISHER = iri(SCHEMA + "publisher");
  public static final Node URL = iri(SCHEMA + "url");
  public static final Node TRIPLES = iri("http://rdfs.org/ns/void#triples");
  public static final Node SOFTWARE_VERSION = iri(SCHEMA + "softwareVersion");

  /** The article tells the day on which something was said. */
  public static final String STATED = "stated";

  /** The day of publication stands in for it: said on that day or before. */
  public static final String PUBLISHED = "published";

  private static final Map<Act, Node> ACTS = table(Act.class, act -> iri(ACT + act.code()));
  private static final Map<Act, Node> EDGES = table(Act.class, act -> hs(pastTense(act)));
  private static final Map<ActorKind, Node> KINDS =
      table(ActorKind.class, kind -> hs(className(kind)));
  private static final Map<Node, Act> ACTS_BACK = inverse(ACTS);
  private static final Map<Node, ActorKind> KINDS_BACK = inverse(KINDS);

  private static final SortedMap<String, String> PREFIXES =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.of(
                  "act",
                  ACT,
                  "etype",
                  EVENT_TYPE,
                  "hs",
                  HS,
                  "owl",
                  OWL,
                  "prov",
                  PROV,
                  "rdf",
                  RDF,
                  "rdfs",
                  RDFS,
                  "schema",
                  SCHEMA,
                  "skos",
                  SKOS,
                  "xsd",
                  XSD.getURI())));

  private Vocabulary() {}

  /** The concept of an act: {@code act:accuse}. */
  public static Node act(Act act) {
    return ACTS.get(act);
  }

  /** The act whose concept this is. */
  public static Optional<Act> actOf(Node concept) {
    return Optional.ofNullable(ACTS_BACK.get(concept));
  }

  /** The plain edge from speaker to target of an act: {@code hs:accused}. */
  public static Node edge(Act act) {
    return EDGES.get(act);
  }

  /** The class of a kind of actor: {@code hs:GovernmentBody}. */
  public static Node kind(ActorKind kind) {
    return KINDS.get(kind);
  }

  /** The kind of actor whose class this is. */
  public static Optional<ActorKind> kindOf(Node type) {
    return Optional.ofNullable(KINDS_BACK.get(type));
  }

  /** The concept of an event type, given by its code: {@code etype:cyber_attack}. */
  public static Node eventType(String code) {
    return iri(EVENT_TYPE + IriSpace.escape(code));
  }

  /** The prefixes under which data is written, sorted. */
  public static SortedMap<String, String> prefixes() {
    return PREFIXES;
  }

  private static String pastTense(Act act) {
    return switch (act) {
      case ACCUSE -> "accused";
      case CRITICISE -> "criticised";
      case DENY -> "denied";
      case REJECT -> "rejected";
      case THREATEN -> "threatened";
      case WARN -> "warned";
      case DEMAND -> "demanded";
      case APPEAL -> "appealed";
      case PROPOSE -> "proposed";
      case PROMISE -> "promised";
      case PRAISE -> "praised";
      case DEFEND -> "defended";
      case AGREE -> "agreed";
      case APOLOGISE -> "apologised";
      case STATE -> "stated";
    };
  }

  private static String className(ActorKind kind) {
    return switch (kind) {
      case STATE -> "State";
      case GOVERNMENT_BODY -> "GovernmentBody";
      case PERSON -> "Person";
      case COMPANY -> "Company";
      case MEDIA -> "Media";
      case GROUP -> "Group";
      case UNNAMED -> "UnnamedSource";
      case OTHER -> "OtherActor";
    };
  }

  private static Node hs(String name) {
    return iri(HS + name);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static <K extends Enum<K>> Map<K, Node> table(Class<K> type, Function<K, Node> term) {
    Map<K, Node> table = new EnumMap<>(type);
    Arrays.stream(type.getEnumConstants()).forEach(key -> table.put(key, term.apply(key)));
    return Collections.unmodifiableMap(table);
  }

  private static <K> Map<Node, K> inverse(Map<K, Node> table) {
    return table.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
  }
}
