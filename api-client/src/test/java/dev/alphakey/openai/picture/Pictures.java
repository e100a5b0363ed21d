package dev.alphakey.openai.picture;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.ImageSource;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Real files, and PNGs of any size made by hand. */
final class Pictures {
    private Pictures() {}

    static byte[] file(String name) throws IOException {
        try (InputStream in = Pictures.class.getResourceAsStream("/picture/" + name)) {
            return in.readAllBytes();
        }
    }

    static ImageSource.Upload upload(String name) throws IOException {
        return upload(name, file(name));
    }

    static ImageSource.Upload upload(String name, byte[] bytes) {
        return new ImageSource.Upload(name, Content.of(bytes));
    }

    /** A whole PNG of one colour: colour type 2 for RGB and 6 for RGBA. */
    static byte[] png(int width, int height, int colourType) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(rows)) {
            byte[] row = new byte[1 + width * (colourType == 6 ? 4 : 3)];
            for (int y = 0; y < height; y++) {
                packed.write(row);
            }
        }
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, (byte) colourType, 0, 0, 0});
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(png, "IHDR", head.toByteArray());
        chunk(png, "IDAT", rows.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        DataOutputStream out = new DataOutputStream(png);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    /** A JPEG that announces pictures behind itself, as cameras write them. */
    static byte[] mpo(int pictures) throws IOException {
        byte[] jpeg = file("baseline.jpg");
        ByteArrayOutputStream mpo = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(mpo);
        out.write(jpeg, 0, 2);
        out.writeShort(0xffe2);
        out.writeShort(2 + 4 + 8 + 2 + 12 + 4);
        out.writeBytes("MPF\0MM\0*");
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0xb001);
        out.writeShort(4);
        out.writeInt(1);
        out.writeInt(pictures);
        out.writeInt(0);
        out.write(jpeg, 2, jpeg.length - 2);
        return mpo.toByteArray();
    }
}
