package io.hotlineqa.evaluation;

/** The fewest characters to replace, insert and leave out to get from one text to another. */
final class Edits {
    /** What counts as the same. */
    @FunctionalInterface
    interface Same {
        boolean same(int one, int other);
    }

    private Edits() {}

    static int between(int[] said, int[] heard, Same same) {
        int[] costs = new int[heard.length + 1];
        for (int j = 0; j <= heard.length; j++) {
            costs[j] = j;
        }
        for (int said1 : said) {
            row(costs, said1, heard, same);
        }
        return costs[heard.length];
    }

    private static void row(int[] costs, int said, int[] heard, Same same) {
        int diagonal = costs[0];
        costs[0]++;
        for (int j = 1; j <= heard.length; j++) {
            int replaced = diagonal + (same.same(said, heard[j - 1]) ? 0 : 1);
            diagonal = costs[j];
            costs[j] = Math.min(replaced, Math.min(costs[j], costs[j - 1]) + 1);
        }
    }
}
