/** The {@code alphakey} command. */
module dev.alphakey.cli {
    requires dev.alphakey;
    requires dev.alphakey.openai;
    requires org.apache.commons.cli;
    requires com.google.gson;
    requires me.tongfei.progressbar;
}
