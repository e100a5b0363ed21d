package dev.alphakey.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Copies those EXIF fields that stay true when pixels are edited or turned (CIPA DC-008): who, with what, when and where.
 * Fields that are not known are left out: they may be offsets into what is not copied.
 */
final class ExifCopy {
    private static final int MAGIC = 42;
    private static final int EXIF = 0x8769;
    private static final int PLACE = 0x8825;
    /** Description, maker, model, software, artist, copyright. */
    private static final Set<Integer> PICTURE = Set.of(0x010e, 0x010f, 0x0110, 0x0131, 0x013b, 0x8298);
    /** Exposure, version, times of taking, light, lens and owner. */
    private static final Set<Integer> TAKING = Set.of(
            0x829a, 0x829d, 0x8822, 0x8827, 0x9000, 0x9003, 0x9004, 0x9011, 0x9012, 0x9201, 0x9202, 0x9203, 0x9204, 0x9205,
            0x9206, 0x9207, 0x9208, 0x9209, 0x920a, 0x9291, 0x9292, 0xa405, 0xa430, 0xa431, 0xa432, 0xa433, 0xa434, 0xa435);

    private static final int LAST_OF_PLACE = 0x1f;
    /** Bytes of a value by its type; 0 for types that do not exist. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    private static final int MOST_ENTRIES = 256;
    private static final int MOST_VALUE = 1 << 13;
    private static final int MOST_ALL = 60_000;
    private static final int LONG = 4;

    private final byte[] data;
    private final int base;
    private final TiffFields fields;
    private final ByteBuffer out;

    private ExifCopy(byte[] data, int base) {
        this.data = data;
        this.base = base;
        this.fields = new TiffFields(data, base);
        this.out = ByteBuffer.allocate(MOST_ALL)
                .order(data[base] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    private record Field(int tag, int type, int count, byte[] value) {}

    /** What of a TIFF structure can be kept; nothing of a broken one. */
    static Optional<ExifBlock> of(byte[] tiff) {
        int base = tiff.length > 6 && tiff[0] == 'E' && tiff[1] == 'x' && tiff[2] == 'i' && tiff[3] == 'f' ? 6 : 0;
        if (tiff.length < base + 8) {
            return Optional.empty();
        }
        try {
            return new ExifCopy(tiff, base).copy();
        } catch (CorruptImageException e) {
            return Optional.empty();
        }
    }

    private Optional<ExifBlock> copy() throws CorruptImageException {
        if (fields.int16(2) != MAGIC) {
            return Optional.empty();
        }
        long first = fields.int32(4);
        List<Field> picture = fields(first, PICTURE);
        List<Field> taking = fields(pointer(first, EXIF), TAKING);
        List<Field> place = fields(pointer(first, PLACE), null);
        int room = 8;
        for (List<Field> directory : List.of(picture, taking, place)) {
            room += size(directory) + TiffFields.ENTRY;
        }
        if (picture.isEmpty() && taking.isEmpty() && place.isEmpty() || room > MOST_ALL) {
            return Optional.empty();
        }
        out.put(data, base, 4).putInt(8);
        int links = (taking.isEmpty() ? 0 : 1) + (place.isEmpty() ? 0 : 1);
        int behind = 8 + size(picture) + links * TiffFields.ENTRY;
        if (!taking.isEmpty()) {
            picture.add(link(EXIF, behind));
        }
        if (!place.isEmpty()) {
            picture.add(link(PLACE, behind + size(taking)));
        }
        picture.sort((a, b) -> Integer.compare(a.tag(), b.tag()));
        write(picture);
        write(taking);
        write(place);
        byte[] tiff = new byte[out.position()];
        out.get(0, tiff);
        return Optional.of(new ExifBlock(tiff));
    }

    private Field link(int tag, int at) {
        return new Field(tag, LONG, 1, ByteBuffer.allocate(4).order(out.order()).putInt(at).array());
    }

    private long pointer(long directory, int tag) throws CorruptImageException {
        long entry = fields.find(directory + 2, fields.int16(directory), tag);
        return entry < 0 ? 0 : fields.value(entry, 0);
    }

    /** The fields of a directory that are wanted, in the order of their tags; all of those of a place. */
    private List<Field> fields(long directory, Set<Integer> wanted) throws CorruptImageException {
        List<Field> found = new ArrayList<>();
        int entries = directory == 0 ? 0 : Math.min(MOST_ENTRIES, fields.int16(directory));
        int before = -1;
        for (int i = 0; i < entries; i++) {
            long entry = TiffFields.entry(directory + 2, i);
            int tag = fields.int16(entry);
            int type = fields.int16(entry + 2);
            long bytes = type < TYPE_BYTES.length ? TYPE_BYTES[type] * fields.count(entry) : 0;
            boolean known = wanted == null ? tag <= LAST_OF_PLACE : wanted.contains(tag);
            if (known && tag > before && bytes > 0 && bytes <= MOST_VALUE) {
                long at = bytes <= 4 ? entry + 8 : fields.int32(entry + 8);
                fields.require(at, bytes);
                byte[] value = new byte[(int) bytes];
                System.arraycopy(data, base + (int) at, value, 0, value.length);
                found.add(new Field(tag, type, (int) fields.count(entry), value));
                before = tag;
            }
        }
        return found;
    }

    private static int size(List<Field> directory) {
        int size = directory.isEmpty() ? 0 : 6;
        for (Field field : directory) {
            int bytes = field.value().length;
            size += TiffFields.ENTRY + (bytes > 4 ? bytes + (bytes & 1) : 0);
        }
        return size;
    }

    private void write(List<Field> directory) {
        if (directory.isEmpty()) {
            return;
        }
        int behind = out.position() + 6 + TiffFields.ENTRY * directory.size();
        out.putShort((short) directory.size());
        for (Field field : directory) {
            out.putShort((short) field.tag()).putShort((short) field.type()).putInt(field.count());
            byte[] value = field.value();
            if (value.length <= 4) {
                out.put(value).position(out.position() + 4 - value.length);
            } else {
                out.putInt(behind);
                behind += value.length + (value.length & 1);
            }
        }
        out.putInt(0);
        for (Field field : directory) {
            int bytes = field.value().length;
            if (bytes > 4) {
                out.put(field.value()).position(out.position() + (bytes & 1));
            }
        }
    }
}
