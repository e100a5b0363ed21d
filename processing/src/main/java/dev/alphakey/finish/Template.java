package dev.alphakey.finish;

import java.util.Arrays;
import java.util.List;

/** What a set of frames has in common: the median of each pixel, around a middle that each frame has somewhere else. */
final class Template {
    /** Frames of a long set that take part in the median. */
    private static final int MOST_FRAMES = 25;

    private final int width;
    private final int height;
    private final float[] values;

    private Template(int width, int height) {
        this.width = width;
        this.height = height;
        values = new float[Plane.CHANNELS * width * height];
    }

    /** @param x middles of the frames, in units of which {@code scale} are a pixel of the planes */
    static Template median(List<Plane> planes, double[] x, double[] y, double scale) {
        int width = planes.stream().mapToInt(p -> p.width).max().orElseThrow() + 4;
        int height = planes.stream().mapToInt(p -> p.height).max().orElseThrow() + 4;
        var template = new Template(width, height);
        int every = (planes.size() + MOST_FRAMES - 1) / MOST_FRAMES;
        int count = (planes.size() + every - 1) / every;
        float[][] samples = new float[Plane.CHANNELS][count];
        float[] sample = new float[Plane.CHANNELS];
        for (int v = 0; v < height; v++) {
            for (int u = 0; u < width; u++) {
                for (int k = 0; k < count; k++) {
                    int i = k * every;
                    planes.get(i).at(template.x(u, x[i] / scale), template.y(v, y[i] / scale), sample);
                    for (int c = 0; c < Plane.CHANNELS; c++) {
                        samples[c][k] = sample[c];
                    }
                }
                for (int c = 0; c < Plane.CHANNELS; c++) {
                    Arrays.sort(samples[c]);
                    template.values[Plane.CHANNELS * (v * width + u) + c] =
                            (samples[c][(count - 1) / 2] + samples[c][count / 2]) / 2;
                }
            }
        }
        return template;
    }

    /** The mean difference of a frame with its middle there, no pixel counting more than 64 levels. */
    double difference(Plane plane, double middleX, double middleY) {
        float[] sample = new float[Plane.CHANNELS];
        double sum = 0;
        for (int v = 0; v < height; v++) {
            for (int u = 0; u < width; u++) {
                plane.at(x(u, middleX), y(v, middleY), sample);
                sum += Math.min(64, distance(sample, u, v));
            }
        }
        return sum / (width * height);
    }

    /** Of the solid pixels, the share in which a frame shows the same. */
    double alike(Plane plane, double middleX, double middleY, float different) {
        float[] sample = new float[Plane.CHANNELS];
        int solid = 0;
        int same = 0;
        for (int v = 0; v < height; v++) {
            for (int u = 0; u < width; u++) {
                plane.at(x(u, middleX), y(v, middleY), sample);
                if (values[Plane.CHANNELS * (v * width + u)] > 128 || sample[0] > 128) {
                    solid++;
                    same += distance(sample, u, v) < different ? 1 : 0;
                }
            }
        }
        return solid == 0 ? 0 : (double) same / solid;
    }

    /** How far the frame's middle should go: one step of least squares over the pixels that are alike. */
    double[] step(Plane plane, double middleX, double middleY, float different) {
        float[] sample = new float[Plane.CHANNELS];
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double ex = 0;
        double ey = 0;
        for (int v = 1; v < height - 1; v++) {
            for (int u = 1; u < width - 1; u++) {
                int o = Plane.CHANNELS * (v * width + u);
                if (isFlat(o)) {
                    continue;
                }
                plane.at(x(u, middleX), y(v, middleY), sample);
                if (distance(sample, u, v) >= different) {
                    continue;
                }
                for (int c = 0; c < Plane.CHANNELS; c++) {
                    double gx = (values[o + Plane.CHANNELS + c] - values[o - Plane.CHANNELS + c]) / 2;
                    double gy = (values[o + Plane.CHANNELS * width + c] - values[o - Plane.CHANNELS * width + c]) / 2;
                    double e = values[o + c] - sample[c];
                    xx += gx * gx;
                    xy += gx * gy;
                    yy += gy * gy;
                    ex += gx * e;
                    ey += gy * e;
                }
            }
        }
        double determinant = xx * yy - xy * xy;
        if (determinant <= 1e-3 * xx * yy) {
            return new double[2];
        }
        return new double[] {
            limited((yy * ex - xy * ey) / determinant), limited((xx * ey - xy * ex) / determinant)
        };
    }

    private boolean isFlat(int o) {
        return values[o] == 0 && values[o + Plane.CHANNELS] == 0 && values[o - Plane.CHANNELS] == 0
                && values[o + Plane.CHANNELS * width] == 0 && values[o - Plane.CHANNELS * width] == 0;
    }

    private float distance(float[] sample, int u, int v) {
        float most = 0;
        for (int c = 0; c < Plane.CHANNELS; c++) {
            most = Math.max(most, Math.abs(sample[c] - values[Plane.CHANNELS * (v * width + u) + c]));
        }
        return most;
    }

    private double x(int u, double middle) {
        return u + 0.5 - width / 2.0 + middle;
    }

    private double y(int v, double middle) {
        return v + 0.5 - height / 2.0 + middle;
    }

    private static double limited(double step) {
        return Math.max(-1, Math.min(1, step));
    }
}
