package dev.alphakey.finish;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts a sheet into sprites, in reading order. */
public sealed interface Split {
    /**
     * The sprites; none if nothing can be seen.
     *
     * @throws IllegalArgumentException if the sheet is nothing but noise, or smaller than the grid
     */
    List<Sprite> cut(Raster sheet);

    /**
     * One sprite for each subject, cut along its own outline: parts near a body stay with it, a soft pixel goes to the nearest
     * sprite, and nothing that can be seen is lost.
     */
    record Components() implements Split {
        @Override
        public List<Sprite> cut(Raster sheet) {
            return sprites(sheet, Subjects.of(sheet));
        }
    }

    /** As {@link Components}; but where the subjects stand on a lattice, whatever stands in one place of it is one sprite. */
    record Auto() implements Split {
        @Override
        public List<Sprite> cut(Raster sheet) {
            Subjects subjects = Subjects.of(sheet);
            Lattice.joinWithin(subjects);
            return sprites(sheet, subjects);
        }
    }

    /**
     * Equal cells, empty ones left out; sides that do not divide are shared out.
     *
     * @param columns 1 to 1000
     * @param rows 1 to 1000
     */
    record Grid(int columns, int rows) implements Split {
        public Grid {
            if (columns < 1 || rows < 1 || columns > 1000 || rows > 1000) {
                throw new IllegalArgumentException("a grid has 1 to 1000 columns and rows, not " + columns + "x" + rows);
            }
        }

        @Override
        public List<Sprite> cut(Raster sheet) {
            if (columns > sheet.width() || rows > sheet.height()) {
                throw new IllegalArgumentException("a sheet of " + sheet.width() + "x" + sheet.height()
                        + " pixels has no grid of " + columns + "x" + rows);
            }
            var sprites = new ArrayList<Sprite>();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    Box cell = Box.spanning(
                            edge(column, sheet.width(), columns),
                            edge(row, sheet.height(), rows),
                            edge(column + 1, sheet.width(), columns) - 1,
                            edge(row + 1, sheet.height(), rows) - 1);
                    Raster part = sheet.crop(cell);
                    if (Trim.box(part).isPresent()) {
                        sprites.add(new Sprite(part, cell, sprites.size() + 1, row + 1, column + 1));
                    }
                }
            }
            return List.copyOf(sprites);
        }

        private static int edge(int index, int side, int cells) {
            return (int) ((long) index * side / cells);
        }
    }

    private static List<Sprite> sprites(Raster sheet, Subjects subjects) {
        Box[] full = subjects.fullBoxes();
        int[] roots = subjects.roots().filter(k -> full[k] != null).toArray();
        List<List<Integer>> rows =
                ReadingOrder.rows(IntStream.of(roots).mapToObj(subjects::box).toList());
        var sprites = new ArrayList<Sprite>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                int subject = roots[rows.get(row).get(column)];
                Raster alone = subjects.alone(subject, full[subject]);
                sprites.add(new Sprite(alone, full[subject], sprites.size() + 1, row + 1, column + 1));
            }
        }
        return List.copyOf(sprites);
    }
}
