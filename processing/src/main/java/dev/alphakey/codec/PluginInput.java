package dev.alphakey.codec;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file in memory as a plug-in's input. Some decoders take what is missing at the end for zeros and work on with them for
 * very long, so that only few attempts to read beyond the end are let pass.
 */
final class PluginInput extends ImageInputStreamImpl {
    private static final int PATIENCE = 64;

    private final byte[] file;
    private int beyond;

    PluginInput(byte[] file) {
        this.file = file;
    }

    @Override
    public long length() {
        return file.length;
    }

    @Override
    public int read() throws CorruptImageException {
        bitOffset = 0;
        if (streamPos >= file.length) {
            return end();
        }
        return file[(int) streamPos++] & 255;
    }

    @Override
    public int read(byte[] to, int from, int length) throws CorruptImageException {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (streamPos >= file.length) {
            return end();
        }
        int got = (int) Math.min(length, file.length - streamPos);
        System.arraycopy(file, (int) streamPos, to, from, got);
        streamPos += got;
        return got;
    }

    private int end() throws CorruptImageException {
        if (++beyond > PATIENCE) {
            throw new CorruptImageException("the file is cut short: its pixel data end too early");
        }
        return -1;
    }
}
