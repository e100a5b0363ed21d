package dev.alphakey.kernel;

/** Made by name, and only when the module is there. */
final class FormsInLanes implements LaneForms {
    FormsInLanes() {}

    @Override
    public int bits() {
        return Lanes.bits();
    }

    @Override
    public ThresholdForm threshold(ThresholdPlan plan) {
        return new ThresholdLanes(plan);
    }
}
