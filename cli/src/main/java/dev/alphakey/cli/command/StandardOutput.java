package dev.alphakey.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;

/** Where results go, pictures and text alike; remembers the error that the text's PrintStream swallows. */
public final class StandardOutput extends OutputStream {
    private final OutputStream out;
    private final PrintStream text;
    private IOException failure;

    public StandardOutput(OutputStream out, Charset charset) {
        this.out = out;
        this.text = new PrintStream(this, true, charset);
    }

    /** The process' own, without System.out, which hides errors from pictures too. */
    public static StandardOutput system() {
        String encoding = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        return new StandardOutput(new FileOutputStream(FileDescriptor.out), Charset.forName(encoding));
    }

    public PrintStream text() {
        return text;
    }

    /** Whether something that was written did not arrive. */
    public boolean isLost() {
        return failure != null;
    }

    /** Whether the reader of a pipe has seen enough, which is its right. */
    public boolean isAbandoned() {
        return isLost() && reason().toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Why it is lost. */
    public String reason() {
        return String.valueOf(failure.getMessage());
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
