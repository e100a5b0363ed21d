package dev.alphakey.kernel;

/** The forms in lanes, for code that must load without the module that they need. */
interface LaneForms {
    /** The width of the lanes. */
    int bits();

    ThresholdForm threshold(ThresholdPlan plan);
}
