package org.wenmai.networks;

import java.util.Arrays;

/**
 * Bodies in the plane, in squares that are cut into four until each holds one: what pushes a point, with the bodies of a far square
 * taken as one at their middle.
 */
final class RepulsionTree {
    /** A square is far where its side is below this share of the distance. */
    private static final double FAR = 0.8;

    /** Bodies closer than the unit cut this often share a square. */
    private static final int DEEPEST = 40;

    private static final int NONE = -1;

    /** Of each square in the order of a walk: its middle, its bodies, its side squared, below 0 where it is not cut. */
    private static final int FIELDS = 4;

    private final int bodies;
    private int[] child;
    private double[] mass;
    private double[] sumX;
    private double[] sumY;
    private double[] side;
    private int squares;
    private double left;
    private double low;
    private double[] walk = new double[0];
    /** By place in the walk the first one that is not within the square there. */
    private int[] behind = new int[0];

    private double pushX;
    private double pushY;

    RepulsionTree(int bodies) {
        this.bodies = bodies;
        allocate(Math.max(16, 3 * bodies));
    }

    private void allocate(int capacity) {
        child = child == null ? new int[4 * capacity] : Arrays.copyOf(child, 4 * capacity);
        mass = mass == null ? new double[capacity] : Arrays.copyOf(mass, capacity);
        sumX = sumX == null ? new double[capacity] : Arrays.copyOf(sumX, capacity);
        sumY = sumY == null ? new double[capacity] : Arrays.copyOf(sumY, capacity);
        side = side == null ? new double[capacity] : Arrays.copyOf(side, capacity);
    }

    /** Takes the bodies in, in their order. */
    void build(double[] x, double[] y) {
        left = Double.POSITIVE_INFINITY;
        low = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int b = 0; b < bodies; b++) {
            left = Math.min(left, x[b]);
            right = Math.max(right, x[b]);
            low = Math.min(low, y[b]);
            high = Math.max(high, y[b]);
        }
        squares = 0;
        square(Math.max(right - left, high - low));
        for (int b = 0; b < bodies; b++) {
            insert(x[b], y[b]);
        }
        if (behind.length < squares) {
            walk = new double[FIELDS * mass.length];
            behind = new int[mass.length];
        }
        layOut(0, 0);
    }

    /** Puts a square and those within it where a walk comes to them, since a push is such a walk, and returns the place behind them. */
    private int layOut(int at, int place) {
        int next = place + 1;
        for (int q = 0; q < 4; q++) {
            if (child[4 * at + q] != NONE) {
                next = layOut(child[4 * at + q], next);
            }
        }
        walk[FIELDS * place] = sumX[at] / mass[at];
        walk[FIELDS * place + 1] = sumY[at] / mass[at];
        walk[FIELDS * place + 2] = mass[at];
        walk[FIELDS * place + 3] = isLeaf(at) ? -1 : side[at] * side[at];
        behind[place] = next;
        return next;
    }

    private int square(double itsSide) {
        if (squares == mass.length) {
            allocate(2 * squares);
        }
        Arrays.fill(child, 4 * squares, 4 * squares + 4, NONE);
        mass[squares] = 0;
        sumX[squares] = 0;
        sumY[squares] = 0;
        side[squares] = itsSide;
        return squares++;
    }

    private void insert(double x, double y) {
        int at = 0;
        double atLeft = left;
        double atLow = low;
        for (int depth = 0; ; depth++) {
            boolean wasEmpty = mass[at] == 0;
            boolean wasOne = mass[at] == 1 && isLeaf(at);
            double oldX = sumX[at];
            double oldY = sumY[at];
            mass[at]++;
            sumX[at] += x;
            sumY[at] += y;
            if (wasEmpty || depth == DEEPEST || isLeaf(at) && !wasOne) {
                return;
            }
            double half = side[at] / 2;
            if (wasOne) {
                int moved = child(at, quarter(oldX - atLeft, oldY - atLow, half), half);
                mass[moved] = 1;
                sumX[moved] = oldX;
                sumY[moved] = oldY;
            }
            int quarter = quarter(x - atLeft, y - atLow, half);
            at = child(at, quarter, half);
            atLeft += (quarter & 1) * half;
            atLow += (quarter >> 1) * half;
        }
    }

    private boolean isLeaf(int at) {
        return child[4 * at] == NONE
                && child[4 * at + 1] == NONE
                && child[4 * at + 2] == NONE
                && child[4 * at + 3] == NONE;
    }

    private static int quarter(double x, double y, double half) {
        return (x >= half ? 1 : 0) + (y >= half ? 2 : 0);
    }

    private int child(int at, int quarter, double half) {
        if (child[4 * at + quarter] == NONE) {
            int made = square(half);
            child[4 * at + quarter] = made;
        }
        return child[4 * at + quarter];
    }

    /** Sums what pushes a point: for each body its direction over its distance; a body at the point itself adds nothing. */
    void push(double x, double y) {
        double sumOfX = 0;
        double sumOfY = 0;
        for (int at = 0; at < squares; ) {
            int first = FIELDS * at;
            double dx = x - walk[first];
            double dy = y - walk[first + 1];
            double squared = dx * dx + dy * dy;
            if (walk[first + 3] < FAR * FAR * squared) {
                if (squared > 0) {
                    sumOfX += walk[first + 2] * dx / squared;
                    sumOfY += walk[first + 2] * dy / squared;
                }
                at = behind[at];
            } else {
                at++;
            }
        }
        pushX = sumOfX;
        pushY = sumOfY;
    }

    /** Sum of the last {@link #push}, horizontally. */
    double pushX() {
        return pushX;
    }

    /** Sum of the last {@link #push}, vertically. */
    double pushY() {
        return pushY;
    }
}
