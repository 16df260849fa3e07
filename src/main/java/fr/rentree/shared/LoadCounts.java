package fr.rentree.shared;

/** The result of a load: the number of new, changed and unchanged rows. */
public record LoadCounts(int added, int changed, int unchanged) {

    public static final LoadCounts NOTHING = new LoadCounts(0, 0, 0);

    public int total() {
        return added + changed + unchanged;
    }

    public LoadCounts plus(LoadCounts other) {
        return new LoadCounts(added + other.added, changed + other.changed, unchanged + other.unchanged);
    }
}
