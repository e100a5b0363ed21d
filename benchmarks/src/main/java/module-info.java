/** Scenes with known truth, how good AlphaKey's mattes are, and how fast it is. */
module dev.alphakey.benchmarks {
    requires transitive dev.alphakey;
    requires com.google.gson;
    requires java.management;
    requires jdk.management;
    requires jmh.core;
    requires org.apache.commons.cli;

    exports dev.alphakey.benchmarks.scene;
    exports dev.alphakey.benchmarks.service;
}
