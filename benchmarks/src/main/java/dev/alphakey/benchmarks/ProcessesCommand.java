package dev.alphakey.benchmarks;
final class ProcessesCommand { static int run(String... a){return 0;} }
