package dev.alphakey.openai.model;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How large a GIF may be; the more frames it has, the smaller. Measured by users, not documented.
 *
 * @param usualFrames how many frames there are when nothing is asked
 * @param longestEdges the longest edge in pixels, by the most frames that it holds for
 * @param mostPixels of all frames together
 */
public record GifRule(int usualFrames, Map<Integer, Integer> longestEdges, long mostPixels) {
    public GifRule {
        longestEdges = Map.copyOf(longestEdges);
    }

    /** The sizes of a GIF of so many frames; empty for more frames than are known of. */
    public Optional<FlexibleSizes> sizes(int frames) {
        NavigableMap<Integer, Integer> byFrames = new TreeMap<>(longestEdges);
        return Optional.ofNullable(byFrames.ceilingEntry(frames))
                .map(edge -> new FlexibleSizes(16, edge.getValue(), 3, 1, mostPixels / frames, Long.MAX_VALUE));
    }
}
