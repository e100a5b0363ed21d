/** Scenes with known truth, and how fast AlphaKey is. */
module dev.alphakey.benchmarks {
    requires transitive dev.alphakey;
    requires java.management;
    requires jmh.core;
    requires org.apache.commons.cli;

    exports dev.alphakey.benchmarks.scene;
}
