package dev.alphakey.mask;

/**
 * What is known of the file that a mask is stored in.
 *
 * @param png whether it is PNG by its content
 * @param alphaChannel whether its pixels have an alpha of their own, rather than by a palette or a colour that counts as clear
 * @param eightBitRgba whether its pixels are red, green, blue and alpha of 8 bits each
 * @param bytes its size
 */
public record MaskFile(boolean png, boolean alphaChannel, boolean eightBitRgba, long bytes) {
    /** How {@link EditMask#toRaster} is written. */
    public static MaskFile rgba(long bytes) {
        return new MaskFile(true, true, true, bytes);
    }
}
