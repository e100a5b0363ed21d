package dev.alphakey.benchmarks.service;

import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Rasters as files, and the digests that they are found by. */
final class PictureFile {
    private PictureFile() {}

    /** @param compression 0 to 100 for jpeg and webp; a webp of 100 keeps every pixel */
    static byte[] encode(Raster raster, String format, int compression) {
        var bytes = new ByteArrayOutputStream();
        try {
            switch (format) {
                case "jpeg" -> jpeg(raster, compression, bytes);
                case "webp" -> Images.encode(
                        raster, ImageFormat.WEBP,
                        compression == 100 ? WriteOptions.DEFAULT : WriteOptions.DEFAULT.withLossy(compression), bytes);
                default -> Images.encode(raster, ImageFormat.PNG, WriteOptions.DEFAULT, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** The digest of size and pixels, whatever file they come in. */
    static String sha256(Raster raster) {
        MessageDigest digest = digest();
        byte[] row = new byte[4 * raster.width()];
        digest.update(raster.toString().getBytes(StandardCharsets.US_ASCII));
        for (int y = 0, i = 0; y < raster.height(); y++) {
            for (int x = 0; x < row.length; x += 4, i++) {
                int p = raster.pixels()[i];
                row[x] = (byte) (p >> 24);
                row[x + 1] = (byte) (p >> 16);
                row[x + 2] = (byte) (p >> 8);
                row[x + 3] = (byte) p;
            }
            digest.update(row);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void jpeg(Raster raster, int compression, ByteArrayOutputStream bytes) throws IOException {
        BufferedImage rgb = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
        rgb.setRGB(0, 0, raster.width(), raster.height(), raster.pixels(), 0, raster.width());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(compression / 100f);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(rgb, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
