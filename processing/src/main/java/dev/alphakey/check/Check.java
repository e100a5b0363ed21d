package dev.alphakey.check;

/** What is looked at in a cutout. The ids are stable: programs may rely on them. */
public enum Check {
    /** There is transparency at all. */
    ALPHA_USED("alpha-used"),
    /** The four corners are transparent, unless the subject reaches into them. */
    CORNERS_CLEAR("corners-clear"),
    /** No background remains along the frame. */
    BORDER_CLEAR("border-clear"),
    /** The subject takes a plausible share of the picture. */
    COVERAGE("coverage"),
    /** The edge does not lean to the key colour more than the subject behind it does. */
    KEY_FRINGE("key-fringe"),
    /** No background is visible, neither as patches and filled holes nor as a veil. */
    BACKGROUND_LEFT("background-left"),
    /** Nothing was eaten out of the solid subject. */
    INTERIOR_HOLES("interior-holes"),
    /** The inner subject has the original's colours. */
    COLOR_LOST("color-lost"),
    /** What the original shows of the subject outside its inner part, such as its outline and thin parts, is there. */
    SUBJECT_LOST("subject-lost"),
    /** No tiny spots lie about, away from the subject. */
    SPECKS("specks"),
    /** The subject is not cut by the frame. */
    SUBJECT_CUT("subject-cut"),
    /** Slanted and curved edges are antialiased. */
    STAIR_STEPS("stair-steps"),
    /** The picture does not show a painted checkerboard in place of transparency. */
    CHECKERBOARD("checkerboard");

    private final String id;

    Check(String id) {
        this.id = id;
    }

    /** The stable kebab-case name. */
    public String id() {
        return id;
    }
}
