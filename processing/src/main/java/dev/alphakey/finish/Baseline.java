package dev.alphakey.finish;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts the frames of an animation on canvases of one size so that the figure does not jump: its feet on one line, its body over
 * one place. Frames are moved by parts of a pixel with the filter of {@link Scaling}; frames without partial alpha, or all that
 * differ by whole pixels, keep every pixel as it is, and pixel art stays on its grid.
 */
public final class Baseline {
    /** Parts of a pixel that are too small to be worth filtering. */
    private static final double NEGLIGIBLE = 0.06;
    /** What a filter spreads beyond the outline. */
    private static final int MARGIN = 2;

    private Baseline() {}

    /** The frames, aligned; the canvas is the smallest that holds what every frame holds, margins included. */
    public static List<Raster> align(List<Raster> frames) {
        if (frames.isEmpty()) {
            return List.of();
        }
        double[] x = Stance.columns(frames);
        double[] y = frames.stream().mapToDouble(Ground::line).toArray();
        double[] dx = moves(x, frames, false);
        double[] dy = moves(y, frames, true);
        int margin = isWhole(dx) && isWhole(dy) ? 0 : MARGIN;
        int offsetX = margin - (int) Math.floor(Arrays.stream(dx).min().orElseThrow());
        int offsetY = margin - (int) Math.floor(Arrays.stream(dy).min().orElseThrow());
        int width = 0;
        int height = 0;
        for (int i = 0; i < dx.length; i++) {
            width = Math.max(width, (int) Math.ceil(dx[i]) + offsetX + frames.get(i).width() + margin);
            height = Math.max(height, (int) Math.ceil(dy[i]) + offsetY + frames.get(i).height() + margin);
        }
        var aligned = new ArrayList<Raster>();
        for (int i = 0; i < dx.length; i++) {
            aligned.add(move(frames.get(i), dx[i] + offsetX, dy[i] + offsetY, width, height));
        }
        return margin == 0 ? List.copyOf(aligned) : withoutMargin(aligned, margin);
    }

    private static boolean isWhole(double[] moves) {
        return Arrays.stream(moves).allMatch(move -> move == Math.rint(move));
    }

    private static Raster move(Raster frame, double dx, double dy, int width, int height) {
        if (dx == Math.rint(dx) && dy == Math.rint(dy)) {
            return Canvas.lay(frame, (int) dx, (int) dy, width, height);
        }
        return Scaling.moved(frame, dx, dy, width, height);
    }

    /** Takes off as much of the filter's margin, on each side, as no frame has used. */
    private static List<Raster> withoutMargin(List<Raster> frames, int margin) {
        Raster first = frames.get(0);
        int left = margin;
        int top = margin;
        int right = margin;
        int bottom = margin;
        for (Raster frame : frames) {
            var box = Trim.box(frame);
            if (box.isPresent()) {
                left = Math.min(left, box.get().x());
                top = Math.min(top, box.get().y());
                right = Math.min(right, frame.width() - box.get().right());
                bottom = Math.min(bottom, frame.height() - box.get().bottom());
            }
        }
        var kept = Box.spanning(left, top, first.width() - right - 1, first.height() - bottom - 1);
        return frames.stream().map(frame -> frame.crop(kept)).toList();
    }

    /** How far each frame moves so that its place comes to 0, up to a part of a pixel that they share. */
    private static double[] moves(double[] places, List<Raster> frames, boolean down) {
        List<Optional<PixelGrid>> grids = frames.stream().map(PixelGrid::find).toList();
        double shared = sharedPart(places);
        boolean onGrid = grids.stream().allMatch(Optional::isPresent);
        boolean whole = frames.stream().noneMatch(Baseline::hasPartialAlpha);
        double[] moves = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            double wanted = shared - places[i];
            double rounded = Math.rint(wanted);
            moves[i] = onGrid
                    ? onGrid(wanted, grids.get(i).get(), grids.get(0).get(), down)
                    : whole || Math.abs(wanted - rounded) < NEGLIGIBLE ? rounded : wanted;
        }
        return moves;
    }

    /** The nearest move that brings a frame's squares onto those of the first. */
    private static double onGrid(double wanted, PixelGrid grid, PixelGrid first, boolean down) {
        int phase = down ? first.top() - grid.top() : first.left() - grid.left();
        return phase + first.cell() * Math.rint((wanted - phase) / first.cell());
    }

    /** The mean of the places' parts of a pixel, on a circle, since 0.9 and 0.1 are neighbours. */
    private static double sharedPart(double[] places) {
        double sine = 0;
        double cosine = 0;
        for (double place : places) {
            sine += Math.sin(2 * Math.PI * place);
            cosine += Math.cos(2 * Math.PI * place);
        }
        return Math.atan2(sine, cosine) / (2 * Math.PI);
    }

    private static boolean hasPartialAlpha(Raster frame) {
        for (int p : frame.pixels()) {
            if (p >>> 24 != 0 && p >>> 24 != 255) {
                return true;
            }
        }
        return false;
    }
}
