package org.hearsay.load;

/** Is told how a load gets on; always by one thread, and quickly done. */
public interface Progress {

  /** Looks away. */
  Progress NONE =
      new Progress() {
        @Override
        public void read(long inputs) {}

        @Override
        public void written(long articles) {}

        @Override
        public void began(String stage) {}
      };

  /** So many inputs are dealt with: read, refused or found unchanged. */
  void read(long inputs);

  /** So many articles are in the store for good, whatever happens next. */
  void written(long articles);

  /** Something that takes a while is begun after reading: "linking". */
  void began(String stage);
}
