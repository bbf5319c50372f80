package org.hearsay.language;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.sentdetect.SentenceModel;
import org.tukaani.xz.XZInputStream;

/**
 * The loaded models. Immutable once loaded; one instance serves all threads.
 *
 * @param hashes SHA-256 of each model, by file name
 */
record Models(
    NLPDecoder decoder,
    SentenceModel sentences,
    LanguageDetectorModel languages,
    SortedMap<String, String> hashes) {

  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
  private static final String MODELS = "edu/emory/mathcs/nlp/models/";
  private static final String GAZETTEER = LEXICA + "en-named-entity-gazetteers-simplified.xz";
  private static final String EMBEDDINGS = LEXICA + "en-word-embeddings-undigitalized.xz";
  private static final String CLUSTERS = LEXICA + "en-brown-clusters-simplified-lowercase.xz";
  private static final String AMBIGUITY = LEXICA + "en-ambiguity-classes-simplified-lowercase.xz";
  private static final String SENTENCES = "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final String LANGUAGES = "langdetect-183.bin";

  private static final String XZ = ".xz";
  private static final String PACKED = ".packed";
  private static final int BUFFER = 1 << 16;

  private static final ModelHashes PINS = ModelHashes.bundled();

  /**
   * Loads on two threads: enough for the two models that take longest to pack.
   *
   * @throws IOException naming the model that is missing or cannot be read
   */
  static Models load(ModelCache cache, Consumer<String> progress) throws IOException {
    progress.accept(
        cache.isMissing(fileName(EMBEDDINGS))
            ? "Packing language models (once, about a minute)"
            : "Loading language models ...");
    return new Loader(cache).load();
  }

  /** Of the folder where the packed model is kept. */
  private static String fileName(String resource) {
    return resource.substring(resource.lastIndexOf('/') + 1, resource.length() - XZ.length());
  }

  private static URL resource(String name) throws IOException {
    URL url = Models.class.getClassLoader().getResource(name);
    if (url == null) {
      throw new IOException("language model " + name + " is not on the class path");
    }
    return url;
  }

  /** One run of loading: its threads, and the hashes as they come in. */
  private static final class Loader {

    private final ModelCache cache;
    private final SortedMap<String, String> hashes =
        Collections.synchronizedSortedMap(new TreeMap<>());

    Loader(ModelCache cache) {
      this.cache = cache;
    }

    Models load() throws IOException {
      ExecutorService threads = Executors.newFixedThreadPool(2, Loader::thread);
      try {
        // The slowest to pack first.
        Future<PrefixTree<String, Set<String>>> gazetteer = threads.submit(() -> object(GAZETTEER));
        Future<Map<String, float[]>> embeddings = threads.submit(() -> object(EMBEDDINGS));
        Future<OnlineComponent<NLPNode, ?>> parser = component(threads, "en-dep.xz");
        Future<Map<String, Set<String>>> clusters = threads.submit(() -> object(CLUSTERS));
        Future<OnlineComponent<NLPNode, ?>> names = component(threads, "en-ner.xz");
        Future<OnlineComponent<NLPNode, ?>> tagger = component(threads, "en-pos.xz");
        Future<Map<String, List<String>>> ambiguity = threads.submit(() -> object(AMBIGUITY));
        Future<MorphologicalAnalyzer<NLPNode>> lemmas =
            threads.submit(() -> new MorphologicalAnalyzer<>(Language.ENGLISH));
        Future<SentenceModel> sentences =
            threads.submit(() -> small(SENTENCES, in -> new SentenceModel(in)));
        Future<LanguageDetectorModel> languages =
            threads.submit(() -> small(LANGUAGES, in -> new LanguageDetectorModel(in)));

        GlobalLexica<NLPNode> lexica = emptyLexica();
        lexica.setAmbiguityClasses(
            new GlobalLexicon<>(get(ambiguity), Field.word_form_simplified_lowercase, ""));
        lexica.setWordClusters(
            new GlobalLexicon<>(get(clusters), Field.word_form_simplified_lowercase, ""));
        lexica.setWordEmbeddings(
            new GlobalLexicon<>(get(embeddings), Field.word_form_undigitalized, ""));
        lexica.setNamedEntityGazetteers(
            new GlobalLexicon<>(get(gazetteer), Field.word_form_simplified, ""));
        List<NLPComponent<NLPNode>> components = new ArrayList<>();
        components.add(lexica);
        components.add(get(tagger));
        components.add(get(lemmas));
        components.add(get(names));
        components.add(get(parser));
        NLPDecoder decoder = new NLPDecoder();
        decoder.setComponents(List.copyOf(components));
        return new Models(decoder, get(sentences), get(languages), new TreeMap<>(hashes));
      } finally {
        threads.shutdownNow();
      }
    }

    private static Thread thread(Runnable work) {
      // The gazetteer's object graph is deep enough to overflow a small default stack.
      Thread thread = new Thread(null, work, "language-models", 16 << 20);
      thread.setDaemon(true);
      return thread;
    }

    private Future<OnlineComponent<NLPNode, ?>> component(ExecutorService threads, String name) {
      Callable<OnlineComponent<NLPNode, ?>> load =
          () -> {
            OnlineComponent<NLPNode, ?> component = object(MODELS + name);
            component.setFlag(NLPFlag.DECODE);
            return component;
          };
      return threads.submit(load);
    }

    @SuppressWarnings({
      "unchecked",
      "TypeParameterUnusedInFormals"
    }) // The types are fixed by the models, whose hashes are.
    private <T> T object(String name) throws IOException {
      String file = fileName(name);
      try {
        T model =
            (T) PackedModel.open(cache.mapped(file, PINS.of(file + PACKED), () -> packed(name)));
        hashes.put(file + XZ, PINS.of(file));
        return model;
      } catch (ClassNotFoundException | ClassCastException | InvalidClassException e) {
        throw new IOException("language model " + name + " does not fit this version", e);
      }
    }

    /** A model of the class path, packed. */
    private static byte[] packed(String name) throws IOException {
      MessageDigest digest = ModelCache.sha256();
      try (InputStream in =
          new BufferedInputStream(
              new DigestInputStream(new XZInputStream(resource(name).openStream()), digest),
              BUFFER)) {
        byte[] packed = PackedModel.pack(in);
        in.transferTo(OutputStream.nullOutputStream());
        PINS.check(fileName(name), HexFormat.of().formatHex(digest.digest()));
        return packed;
      } catch (ClassNotFoundException e) {
        throw new InvalidClassException(name, e.getMessage());
      }
    }

    private interface Reader<T> {
      T read(InputStream in) throws IOException;
    }

    private <T> T small(String name, Reader<T> reader) throws IOException {
      try (InputStream in = resource(name).openStream()) {
        byte[] bytes = in.readAllBytes();
        hashes.put(name, PINS.check(name, bytes));
        return reader.read(new ByteArrayInputStream(bytes));
      }
    }
  }

  /** Lexica are handed over by setters; the constructor wants a configuration all the same. */
  private static GlobalLexica<NLPNode> emptyLexica() {
    return new GlobalLexica<>(
        new ByteArrayInputStream("<configuration/>".getBytes(StandardCharsets.UTF_8)));
  }

  private static <T> T get(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while loading language models", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof IOException io
          ? io
          : new IOException("cannot load language models", e.getCause());
    }
  }
}
