package fr.rentree.shared;

/** The number of typing errors between two texts: a letter too many, missing, wrong, or two in the wrong order. */
public final class EditDistance {

    private EditDistance() {}

    /** Whether there are at most so many. */
    public static boolean within(int slips, String one, String two) {
        return Math.abs(one.length() - two.length()) <= slips && between(one, two) <= slips;
    }

    private static int between(String one, String two) {
        var distance = new int[one.length() + 1][two.length() + 1];
        for (var i = 0; i <= one.length(); i++)
            for (var j = 0; j <= two.length(); j++)
                distance[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(distance, one, two, i, j);
        return distance[one.length()][two.length()];
    }

    private static int step(int[][] distance, String one, String two, int i, int j) {
        var same = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
        var least = Math.min(distance[i - 1][j - 1] + same, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
        return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
    }
}
