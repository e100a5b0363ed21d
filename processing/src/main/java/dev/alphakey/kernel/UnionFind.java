package dev.alphakey.kernel;

/**
 * Sets of numbers that are joined step by step, each number pointing to one before it or to itself (Galler and Fischer 1964), with
 * path halving. The least number of a set is its root, so that a root comes before its members.
 */
public final class UnionFind {
    private UnionFind() {}

    /** The root of the set that {@code number} is in. */
    public static int root(int[] parent, int number) {
        int at = number;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Joins the sets of two numbers and returns the root of both. */
    public static int join(int[] parent, int a, int b) {
        int x = root(parent, a);
        int y = root(parent, b);
        int root = Math.min(x, y);
        parent[Math.max(x, y)] = root;
        return root;
    }
}
