package dev.alphakey.cli.mask;

import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.LoadedImage;
import dev.alphakey.image.Raster;
import dev.alphakey.mask.EditMask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does the steps of a mask, one after the other. */
public final class MaskDrawing {
    private final MaskRequest request;
    private final Terminal terminal;
    private final List<String> notes = new ArrayList<>();
    private Raster image;
    private ImageFormat format;
    private int width;
    private int height;
    private String sized;

    public MaskDrawing(MaskRequest request, Terminal terminal) {
        this.request = request;
        this.terminal = terminal;
    }

    public EditMask draw() throws MaskException {
        if (request.image().isPresent()) {
            LoadedImage read = read(request.image().get());
            format = read.format();
            // The pixels of a large image are let go where only its size counts.
            image = request.steps().stream().anyMatch(MaskStep::needsImage) ? read.raster() : null;
            fix(read.raster().width(), read.raster().height(), request.image().get().name());
        } else if (request.size().isPresent()) {
            fix(request.size().get()[0], request.size().get()[1], "--size");
        }
        EditMask first = null;
        if (width == 0) {
            // Without a size a shape that comes first waits for the first picture, which is kept until its turn.
            for (MaskStep step : request.steps()) {
                if (first == null && step instanceof MaskStep.Read read) {
                    first = read(read);
                    fix(first.width(), first.height(), read.picture().name());
                }
            }
        }
        EditMask mask = null;
        for (MaskStep step : request.steps()) {
            if (step instanceof MaskStep.Changed changed) {
                mask = changed.change().apply(mask);
            } else if (step instanceof MaskStep.Selection selection) {
                boolean waiting = first != null && step instanceof MaskStep.Read;
                EditMask selected = waiting ? first : select(selection);
                first = waiting ? null : first;
                mask = combined(mask, selection.way(), selected);
            }
        }
        return mask;
    }

    /** What the image that the mask is for is stored as, once it is read. */
    public Optional<ImageFormat> format() {
        return Optional.ofNullable(format);
    }

    /** What reading changed, and what drawing left out. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private void fix(int w, int h, String by) {
        width = w;
        height = h;
        sized = by;
    }

    private static EditMask combined(EditMask mask, MaskStep.Way way, EditMask selected) {
        return switch (way) {
            case UNION -> mask == null ? selected : mask.union(selected);
            case INTERSECT -> mask == null ? selected : mask.intersect(selected);
            case SUBTRACT -> mask == null ? selected.inverted() : mask.subtract(selected);
        };
    }

    private EditMask select(MaskStep.Selection step) throws MaskException {
        if (step instanceof MaskStep.Drawn drawn) {
            return draw(drawn);
        }
        if (step instanceof MaskStep.Colored colored) {
            EditMask mask = EditMask.ofColor(image, colored.color(), request.tolerance());
            if (mask.extent().box().isEmpty()) {
                notes.add("no pixel of " + sized + " has " + step.option() + " within --tolerance " + request.tolerance());
            }
            return mask;
        }
        if (step instanceof MaskStep.Compared compared) {
            return compare(compared);
        }
        return fitted(read((MaskStep.Read) step), ((MaskStep.Read) step).picture().name());
    }

    private EditMask draw(MaskStep.Drawn step) throws MaskException {
        EditMask mask;
        try {
            mask = EditMask.ofShape(width, height, step.shape().on(width, height));
        } catch (IllegalArgumentException e) {
            throw new MaskException(step.option() + ": " + e.getMessage());
        }
        if (mask.extent().box().isEmpty()) {
            notes.add(step.option() + " lies outside the " + width + "x" + height + " pixels of " + sized);
        }
        return mask;
    }

    private EditMask compare(MaskStep.Compared step) throws MaskException {
        Raster other = read(step.other()).raster();
        if (other.width() != width || other.height() != height) {
            throw new MaskException(step.other().name() + ": it is " + other.width() + "x" + other.height() + " and " + sized + " "
                    + width + "x" + height + ": pictures to be compared must be of one size");
        }
        EditMask mask = request.threshold().isPresent()
                ? EditMask.ofDifference(image, other, request.threshold().getAsInt())
                : EditMask.ofDifference(image, other);
        if (mask.extent().box().isEmpty()) {
            notes.add(step.other().name() + " does not differ visibly from " + sized + " (a lower --threshold sees more)");
        }
        return mask;
    }

    private EditMask read(MaskStep.Read step) throws MaskException {
        Raster picture = read(step.picture()).raster();
        if (step.kind() == MaskStep.Read.Kind.BLACK_AND_WHITE) {
            return EditMask.ofBlackAndWhite(picture, request.ink());
        }
        if (!picture.hasTransparency()) {
            throw new MaskException(step.picture().name() + ": it has no transparency, which " + step.option() + " goes by: "
                    + (step.kind() == MaskStep.Read.Kind.MASK
                            ? "a black-and-white picture is read with --from-bw"
                            : "run alphakey remove first"));
        }
        return step.kind() == MaskStep.Read.Kind.SUBJECT ? EditMask.ofVisible(picture) : EditMask.ofTransparent(picture);
    }

    /** At the mask's size, if the proportions allow it. */
    private EditMask fitted(EditMask mask, String name) throws MaskException {
        double wanted = (double) mask.height() * width / mask.width();
        double pixel = Math.max(1, (double) width / mask.width());
        if (!request.stretch() && Math.abs(wanted - height) > Math.max(pixel, 0.01 * height)) {
            throw new MaskException(name + ": it is " + mask.width() + "x" + mask.height() + " and " + sized + " " + width + "x"
                    + height + ", other proportions: is it meant for another image? (--stretch takes it all the same)");
        }
        if (mask.width() != width || mask.height() != height) {
            notes.add(name + " was resized from " + mask.width() + "x" + mask.height() + " to " + width + "x" + height);
        }
        return mask.resized(width, height);
    }

    private LoadedImage read(InputFile file) throws MaskException {
        try {
            LoadedImage read = file.read(terminal, request.limits());
            read.notes().forEach(note -> notes.add(file.name() + ": " + note));
            return read;
        } catch (IOException e) {
            throw new MaskException(InputFile.explain(file.name(), e));
        }
    }
}
